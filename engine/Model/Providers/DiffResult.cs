using System.Collections.Immutable;

namespace EmbeddedEngine.Providers;

/// <summary>What a change of inputs means.</summary>
/// <param name="Changes">Whether anything changes.</param>
public sealed record DiffResult(DiffChanges Changes)
{
    /// <summary>Nothing changes.</summary>
    public static DiffResult None { get; } = new(DiffChanges.None);

    /// <summary>The engine is to compare the inputs.</summary>
    public static DiffResult Unknown { get; } = new(DiffChanges.Unknown);

    /// <summary>Top-level names of properties that replace the resource.</summary>
    public ImmutableArray<string> Replaces { get; init; } = [];

    /// <summary>Top-level names of outputs that stay as they are through an update.</summary>
    public ImmutableArray<string> Stables { get; init; } = [];

    /// <summary>A replacement cannot stand beside what it replaces.</summary>
    public bool DeleteBeforeReplace { get; init; }

    /// <summary>Every changed property path.</summary>
    public ImmutableSortedDictionary<string, PropertyDiffKind> Detailed { get; init; } = ImmutableSortedDictionary<string, PropertyDiffKind>.Empty;
}
