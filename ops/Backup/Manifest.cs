using System.Collections.Immutable;

namespace GitOrigin.Ops.Backup;

/// <summary>One generation of a backup: complete when this file is there.</summary>
/// <param name="Generation">Counts from 1.</param>
/// <param name="Time">When it was made, UTC.</param>
/// <param name="Repositories">What was saved, by repository.</param>
public sealed record Manifest(int Generation, DateTimeOffset Time, ImmutableSortedDictionary<string, SavedRepository> Repositories)
{
    /// <summary>A generation before the first.</summary>
    public static Manifest None { get; } = new(0, DateTimeOffset.MinValue, ImmutableSortedDictionary<string, SavedRepository>.Empty);
}
