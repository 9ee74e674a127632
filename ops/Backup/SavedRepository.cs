using System.Collections.Immutable;

namespace GitOrigin.Ops.Backup;

/// <summary>A repository in a generation.</summary>
/// <param name="Head">The ref that HEAD names.</param>
/// <param name="Refs">Object ids by ref: branches and tags.</param>
/// <param name="Bundles">SHA-256 (hex) of its bundles as they are stored, in the order in which they are unpacked; none where there are no refs.</param>
/// <param name="Journal">The last journal entry that this has all of; 0 for none.</param>
public sealed record SavedRepository(string Head, ImmutableSortedDictionary<string, string> Refs, ImmutableArray<string> Bundles, int Journal)
{
    /// <summary>Whether the other one is all the same.</summary>
    public bool Equals(SavedRepository? other) =>
        other is not null && Head == other.Head && Journal == other.Journal && Refs.SequenceEqual(other.Refs) && Bundles.SequenceEqual(other.Bundles);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Head, Journal, Refs.Count, Bundles.Length);
}
