namespace EmbeddedEngine.Cli;

/// <summary>A command that cannot go on, said so that the user can act on it.</summary>
internal sealed class CliException(string message, int exitCode = ExitCode.Error) : Exception(message)
{
    /// <summary>What the process answers.</summary>
    public int Code => exitCode;

    /// <summary>Wrong arguments, or something that is not supported.</summary>
    public static CliException Usage(string message) => new(message, ExitCode.Usage);
}
