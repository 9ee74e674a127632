namespace EmbeddedEngine.State;

/// <summary>What was being done to a resource.</summary>
public enum PendingOperationKind
{
    /// <summary>It was being made.</summary>
    Creating,

    /// <summary>It was being changed.</summary>
    Updating,

    /// <summary>It was being deleted.</summary>
    Deleting,

    /// <summary>It was being read.</summary>
    Reading,
}
