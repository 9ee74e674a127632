using System.Collections.Immutable;

namespace GitOrigin.Ops.Backup;

/// <summary>One generation of a backup: complete when this file is there.</summary>
/// <param name="Generation">Counts from 1.</param>
/// <param name="Time">When it was made, UTC.</param>
/// <param name="Settings">SHA-256 (hex) of the settings of that time; empty where it is not known.</param>
/// <param name="Identity">SHA-256 (hex) of the server's identity as it is stored; null where none was saved.</param>
/// <param name="Repositories">What was saved, by repository.</param>
public sealed record Manifest(
    int Generation,
    DateTimeOffset Time,
    string Settings,
    string? Identity,
    ImmutableSortedDictionary<string, SavedRepository> Repositories)
{
    /// <summary>A generation before the first.</summary>
    public static Manifest None { get; } =
        new(0, DateTimeOffset.MinValue, "", null, ImmutableSortedDictionary.Create<string, SavedRepository>(StringComparer.Ordinal));
}
