namespace EmbeddedEngine.Crash.Tests.Support;

/// <summary>What a moment is counted by.</summary>
internal enum KillMomentKind
{
    /// <summary>Time since the start.</summary>
    Time,

    /// <summary>What was done to the world.</summary>
    Effects,

    /// <summary>Writes of the state.</summary>
    Writes,
}
