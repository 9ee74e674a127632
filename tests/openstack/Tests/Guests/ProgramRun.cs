using System.Diagnostics;

namespace EmbeddedEngine.Providers.OpenStack.RigTests.Guests;

/// <summary>Runs a program to its end.</summary>
/// <param name="ExitCode">What it ended with.</param>
/// <param name="Output">What it wrote, without blanks at the end.</param>
/// <param name="Error">What it wrote of errors.</param>
internal sealed record ProgramRun(int ExitCode, string Output, string Error)
{
    public static async Task<ProgramRun> RunAsync(string name, string input, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(name, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await WriteAsync(process.StandardInput, input);
        await process.WaitForExitAsync();
        return new(process.ExitCode, (await output).TrimEnd(), await error);
    }

    // Who does not read to the end has not to.
    private static async Task WriteAsync(StreamWriter stream, string input)
    {
        try
        {
            await using (stream)
                await stream.WriteAsync(input);
        }
        catch (IOException)
        {
        }
    }
}
