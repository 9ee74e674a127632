using System.Collections.Immutable;
using EmbeddedEngine.Resources;
using EmbeddedEngine.Values;

namespace EmbeddedEngine.State;

/// <summary>
/// All that a stack's checkpoint holds, decrypted: values carry their secret marks.
/// Resources stand in an order in which everything that one refers to comes before it.
/// </summary>
/// <param name="Resources">The stack's resources.</param>
/// <param name="PendingOperations">Operations that had begun when the snapshot was taken.</param>
public sealed record Snapshot(ImmutableArray<ResourceState> Resources, ImmutableArray<PendingOperation> PendingOperations)
{
    /// <summary>A stack with nothing in it.</summary>
    public static Snapshot Empty { get; } = new([], []);

    /// <summary>The stack's outputs: those of its root resource, none if it was never updated.</summary>
    public PropertyMap Outputs => Resources.LastOrDefault(resource => resource.Type == Urn.StackType && !resource.Delete)?.Outputs ?? PropertyMap.Empty;
}
