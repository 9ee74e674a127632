namespace EmbeddedEngine.Cli.Display.Progress;

/// <summary>How far the work on a resource is.</summary>
internal enum ResourceStatus
{
    /// <summary>Nothing is or was done to it.</summary>
    Idle,

    /// <summary>It is worked on.</summary>
    Running,

    /// <summary>What was to be done to it is done.</summary>
    Done,

    /// <summary>The work on it failed.</summary>
    Failed,
}
