namespace EmbeddedEngine.Providers;

/// <summary>How grave a message is.</summary>
public enum LogSeverity
{
    /// <summary>For those who look for a fault.</summary>
    Debug,

    /// <summary>Worth knowing.</summary>
    Info,

    /// <summary>May need care.</summary>
    Warning,

    /// <summary>Makes the update fail.</summary>
    Error,
}
