namespace GitOrigin.Ops.Preview;

/// <summary>What would happen to a resource, the gravest first: in that order they are told.</summary>
public enum ChangeKind
{
    /// <summary>It would be deleted.</summary>
    Delete,

    /// <summary>It would be deleted and made again, in one order or the other.</summary>
    Replace,

    /// <summary>It would be changed where it is.</summary>
    Update,

    /// <summary>It would be made.</summary>
    Create,

    /// <summary>One that is there already would be taken into the stack.</summary>
    Import,

    /// <summary>It would be looked up.</summary>
    Read,

    /// <summary>Something that this version has no word for.</summary>
    Other,
}
