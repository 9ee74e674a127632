namespace EmbeddedEngine.Providers;

/// <summary>Whether anything changes.</summary>
public enum DiffChanges
{
    /// <summary>The provider does not say; the engine compares the inputs.</summary>
    Unknown,

    /// <summary>Nothing.</summary>
    None,

    /// <summary>Something.</summary>
    Some,
}
