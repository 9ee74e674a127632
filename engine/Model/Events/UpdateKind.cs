namespace EmbeddedEngine.Events;

/// <summary>What an update does as a whole.</summary>
public enum UpdateKind
{
    /// <summary>Makes the stack as the program says.</summary>
    Update,

    /// <summary>Deletes everything in the stack.</summary>
    Destroy,

    /// <summary>Takes into the state what is really there.</summary>
    Refresh,

    /// <summary>Takes existing resources into the stack.</summary>
    Import,
}
