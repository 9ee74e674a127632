namespace EmbeddedEngine.Providers.Command.Execution;

/// <summary>How a command ended.</summary>
/// <param name="Status">Its exit status; null when a signal ended it or none was reported.</param>
/// <param name="Signal">The signal that ended it, if that is known.</param>
internal readonly record struct CommandExit(int? Status, string? Signal = null)
{
    /// <summary>Whether it ended well.</summary>
    public bool Succeeded => Status == 0;

    /// <summary>For an error message.</summary>
    public override string ToString() => (Status, Signal) switch
    {
        ({ } status, _) => $"exit status {status}",
        (null, { } signal) => $"ended by signal {signal}",
        _ => "ended without an exit status",
    };
}
