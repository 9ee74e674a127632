using EmbeddedEngine.Resources;

namespace EmbeddedEngine.State;

/// <summary>An operation on a resource that had begun; after a crash nobody knows how it ended.</summary>
/// <param name="Resource">The resource as it was, or, for a creation, as it was to be.</param>
/// <param name="Kind">What was done to it.</param>
public sealed record PendingOperation(ResourceState Resource, PendingOperationKind Kind);
