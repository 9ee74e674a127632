using System.Collections.Immutable;

namespace GitOrigin.Ops.Backup;

/// <summary>A repository in a generation.</summary>
/// <param name="Head">The ref that HEAD names.</param>
/// <param name="Refs">Object ids by ref: heads and tags.</param>
/// <param name="Bundle">SHA-256 (hex) of the bundle that holds them; null when there are no refs.</param>
public sealed record SavedRepository(string Head, ImmutableSortedDictionary<string, string> Refs, string? Bundle)
{
    /// <summary>Whether the other has the same refs and HEAD, and so needs no new bundle.</summary>
    public bool HasSameRefs(SavedRepository other) => Head == other.Head && Refs.SequenceEqual(other.Refs);
}
