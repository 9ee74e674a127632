using System.Collections.Immutable;

namespace GitOrigin.Ops.Backup.Journal;

/// <summary>The state of a repository after some pushes, as the server's keeper writes it.</summary>
/// <param name="Repository">The repository.</param>
/// <param name="Sequence">Counts up without a gap in each repository.</param>
/// <param name="Time">When it was written, as the server says.</param>
/// <param name="Head">The ref that HEAD names.</param>
/// <param name="Bundle">SHA-256 (hex) of the bundle with the objects that are new; null where none is.</param>
/// <param name="IsIntent">Whether it was written before the bundle: the pushes were on their way.</param>
/// <param name="Pushes">The pushes since the entry before.</param>
/// <param name="Refs">Object ids of all branches and tags.</param>
public sealed record JournalEntry(
    string Repository,
    int Sequence,
    string Time,
    string Head,
    string? Bundle,
    bool IsIntent,
    ImmutableArray<Push> Pushes,
    ImmutableSortedDictionary<string, string> Refs);
