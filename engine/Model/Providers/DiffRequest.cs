using System.Collections.Immutable;
using EmbeddedEngine.Resources;
using EmbeddedEngine.Values;

namespace EmbeddedEngine.Providers;

/// <summary>A change to judge.</summary>
public sealed record DiffRequest(
    Urn Urn,
    IResourceLog Log,
    string Id,
    PropertyMap OldInputs,
    PropertyMap OldOutputs,
    PropertyMap NewInputs,
    ImmutableArray<string> IgnoreChanges)
    : ResourceRequest(Urn, Log);
