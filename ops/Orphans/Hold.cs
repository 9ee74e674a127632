namespace GitOrigin.Ops.Orphans;

/// <summary>Why something is not deleted although nothing in the state speaks of it.</summary>
public enum Hold
{
    /// <summary>It is deleted.</summary>
    None,

    /// <summary>A floating IP address that the settings keep: the next create-all takes it over. Deleted only if it is named.</summary>
    KeptAddress,

    /// <summary>A volume that may hold repositories. Deleted only if it is named.</summary>
    Data,

    /// <summary>A server that is whole: a state that is kept elsewhere may speak of it. Deleted only if it is named.</summary>
    WholeServer,

    /// <summary>A network of others. Never deleted.</summary>
    Managed,
}
