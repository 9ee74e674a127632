using EmbeddedEngine.Resources;
using EmbeddedEngine.Values;

namespace EmbeddedEngine.Providers;

/// <summary>A resource to delete.</summary>
public sealed record DeleteRequest(Urn Urn, IResourceLog Log, string Id, PropertyMap Inputs, PropertyMap Outputs, TimeSpan? Timeout)
    : ResourceRequest(Urn, Log);
