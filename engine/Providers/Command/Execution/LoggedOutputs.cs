using EmbeddedEngine.Providers.Command.Resources;

namespace EmbeddedEngine.Providers.Command.Execution;

/// <summary>The values of the input <c>logging</c>.</summary>
internal static class LoggedOutputs
{
    /// <summary>Reads the input.</summary>
    public static LoggedOutput Read(InputReader reader)
    {
        switch (reader.Text("logging"))
        {
            case null or "stdoutAndStderr":
                return LoggedOutput.Both;
            case "stdout":
                return LoggedOutput.Stdout;
            case "stderr":
                return LoggedOutput.Stderr;
            case "none":
                return LoggedOutput.None;
            default:
                reader.Fail("logging", "must be stdout, stderr, stdoutAndStderr or none");
                return LoggedOutput.None;
        }
    }
}
