namespace EmbeddedEngine.Deployments;

/// <summary>How a program ended.</summary>
public enum ProgramResult
{
    /// <summary>Well.</summary>
    Succeeded,

    /// <summary>It failed and has told the user why, through the engine's log.</summary>
    FailedAndReported,

    /// <summary>It failed; nothing says that the user knows.</summary>
    Failed,
}
