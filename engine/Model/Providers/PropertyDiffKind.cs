namespace EmbeddedEngine.Providers;

/// <summary>How one property changes.</summary>
public enum PropertyDiffKind
{
    /// <summary>It comes.</summary>
    Add,

    /// <summary>It comes, and so the resource is replaced.</summary>
    AddReplace,

    /// <summary>It goes.</summary>
    Delete,

    /// <summary>It goes, and so the resource is replaced.</summary>
    DeleteReplace,

    /// <summary>It changes.</summary>
    Update,

    /// <summary>It changes, and so the resource is replaced.</summary>
    UpdateReplace,
}
