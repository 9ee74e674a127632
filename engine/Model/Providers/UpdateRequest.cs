using System.Collections.Immutable;
using EmbeddedEngine.Resources;
using EmbeddedEngine.Values;

namespace EmbeddedEngine.Providers;

/// <summary>A resource to change.</summary>
public sealed record UpdateRequest(
    Urn Urn,
    IResourceLog Log,
    string Id,
    PropertyMap OldInputs,
    PropertyMap OldOutputs,
    PropertyMap NewInputs,
    ImmutableArray<string> IgnoreChanges,
    TimeSpan? Timeout,
    bool Preview)
    : ResourceRequest(Urn, Log);
