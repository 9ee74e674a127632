using System.Collections.Immutable;
using GitOrigin.Ops.Backup.Journal;

namespace GitOrigin.Ops.Backup;

/// <summary>What a target holds of a repository, journal included.</summary>
/// <param name="Head">The ref that HEAD names.</param>
/// <param name="Refs">Object ids by ref: branches and tags.</param>
/// <param name="Bundles">SHA-256 (hex) of its bundles as they are stored, in the order in which they are unpacked.</param>
/// <param name="Journal">The last journal entry that this has all of; 0 for none.</param>
/// <param name="Missing">Pushes that were on their way to the target and did not arrive.</param>
public sealed record EffectiveRepository(
    string Head,
    ImmutableSortedDictionary<string, string> Refs,
    ImmutableArray<string> Bundles,
    int Journal,
    ImmutableArray<Push> Missing)
{
    /// <summary>What a generation would say of it.</summary>
    public SavedRepository Saved => new(Head, Refs, Bundles, Journal);
}
