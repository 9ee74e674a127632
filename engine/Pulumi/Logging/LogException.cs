namespace Pulumi;

/// <summary>The error that the engine could not be told something, so the user has to be told otherwise.</summary>
public sealed class LogException : Exception
{
    /// <summary>Wraps what went wrong with logging.</summary>
    public LogException(Exception exception) : base("Could not log to the engine.", exception) { }
}
