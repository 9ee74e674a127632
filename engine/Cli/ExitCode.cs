namespace EmbeddedEngine.Cli;

/// <summary>
/// What the process answers. The codes and their meanings are those that the official CLI documents
/// (pulumi.com/docs/iac/cli/exit-codes, version 3.226.1 and later).
/// </summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Success = 0;

    /// <summary>Failed, in a way that has no code of its own.</summary>
    public const int Error = 1;

    /// <summary>Wrong arguments or configuration, a feature that is not supported, or a confirmation that is missing.</summary>
    public const int Usage = 2;

    /// <summary>A resource or the program failed.</summary>
    public const int Deployment = 4;

    /// <summary>There is no such stack, or none is selected.</summary>
    public const int StackNotFound = 6;

    /// <summary>There were changes where <c>--expect-no-changes</c> was given.</summary>
    public const int UnexpectedChanges = 7;

    /// <summary>The user cancelled.</summary>
    public const int Cancelled = 8;

    /// <summary>A fault of the CLI itself.</summary>
    public const int Internal = 255;
}
