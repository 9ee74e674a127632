using EmbeddedEngine.Resources;
using EmbeddedEngine.Values;

namespace EmbeddedEngine.Providers;

/// <summary>A resource to read.</summary>
public sealed record ReadRequest(Urn Urn, IResourceLog Log, string Id, PropertyMap Inputs, PropertyMap Outputs, TimeSpan? Timeout)
    : ResourceRequest(Urn, Log);
