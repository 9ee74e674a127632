using System.Diagnostics;

namespace GitOrigin.Infra.Tests.Remote;

/// <summary>Runs a script by the machine's own sh.</summary>
internal static class Sh
{
    public static string Run(string script)
    {
        using var process = Process.Start(new ProcessStartInfo("sh", ["-s"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        process.StandardInput.Write(script);
        process.StandardInput.Close();
        if (!process.WaitForExit(TimeSpan.FromSeconds(60)))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException(script);
        }
        return process.ExitCode == 0 ? output.Result : throw new InvalidOperationException($"sh ended with {process.ExitCode}: {errors.Result}");
    }
}
