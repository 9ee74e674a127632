using System.Diagnostics;

namespace GitOrigin.Ops.Tests.Backup.Support;

/// <summary>git, to set a scene.</summary>
internal static class GitTool
{
    public static string Run(params string[] arguments) => Feed(null, null, arguments);

    /// <summary>Runs git with something to read; what it prints goes to a stream or is the answer.</summary>
    public static string Feed(string? input, Stream? output, params string[] arguments)
    {
        var start = new ProcessStartInfo("git", ["-c", "user.name=t", "-c", "user.email=t@localhost", "-c", "init.defaultBranch=main", "-c", "gc.auto=0", .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(input ?? "");
        process.StandardInput.Close();
        var text = "";
        if (output is null)
        {
            text = process.StandardOutput.ReadToEnd();
        }
        else
        {
            process.StandardOutput.BaseStream.CopyTo(output);
        }

        process.WaitForExit();
        process.ExitCode.ShouldBe(0, $"git {string.Join(' ', arguments)}: {error.Result}");
        return text.Trim();
    }
}
