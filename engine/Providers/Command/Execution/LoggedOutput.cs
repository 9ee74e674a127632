namespace EmbeddedEngine.Providers.Command.Execution;

/// <summary>Which output of a command is shown as it comes.</summary>
[Flags]
internal enum LoggedOutput
{
    /// <summary>None of it.</summary>
    None = 0,

    /// <summary>Standard output.</summary>
    Stdout = 1,

    /// <summary>Standard error.</summary>
    Stderr = 2,

    /// <summary>Both; the default.</summary>
    Both = Stdout | Stderr,
}
