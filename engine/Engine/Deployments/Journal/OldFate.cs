namespace EmbeddedEngine.Deployments.Journal;

/// <summary>What becomes of an old entry of the state.</summary>
internal enum OldFate
{
    /// <summary>A new entry stands in its place, or it is gone from the world.</summary>
    Gone,

    /// <summary>It was replaced and is still there: to be deleted at the end.</summary>
    ToDelete,

    /// <summary>It was deleted before its replacement, which is still to come.</summary>
    PendingReplacement,
}
