namespace GitOrigin.Ops.Restore;

/// <summary>What a restore did to a repository.</summary>
public enum RestoreOutcome
{
    /// <summary>It was filled, and has every ref of the backup.</summary>
    Restored,

    /// <summary>It was there with exactly these refs already.</summary>
    Same,

    /// <summary>It is empty in the backup.</summary>
    Empty,
}
