namespace EmbeddedEngine.Events;

/// <summary>What is done to a resource.</summary>
public enum StepKind
{
    /// <summary>Nothing.</summary>
    Same,

    /// <summary>It is made.</summary>
    Create,

    /// <summary>It is changed.</summary>
    Update,

    /// <summary>It is deleted.</summary>
    Delete,

    /// <summary>It is replaced as a whole: shown as one change of the resource.</summary>
    Replace,

    /// <summary>The new one of a replacement is made.</summary>
    CreateReplacement,

    /// <summary>The old one of a replacement is deleted.</summary>
    DeleteReplaced,

    /// <summary>It is read, not managed.</summary>
    Read,

    /// <summary>It is compared with what is really there.</summary>
    Refresh,

    /// <summary>One that exists is taken into the stack.</summary>
    Import,
}
