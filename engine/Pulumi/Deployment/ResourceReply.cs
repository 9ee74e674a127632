using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;

namespace Pulumi;

/// <summary>What the engine says of a resource.</summary>
/// <param name="Urn">The resource's URN.</param>
/// <param name="Id">The provider's id; empty if not known.</param>
/// <param name="State">The properties.</param>
/// <param name="Dependencies">For each property the resources that it depends on, where the engine says so.</param>
/// <param name="IsComplete">Whether a property that is missing has no value, rather than one that is not known.</param>
internal sealed record ResourceReply(
    string Urn,
    string Id,
    Struct State,
    ImmutableDictionary<string, ImmutableHashSet<Resource>> Dependencies,
    bool IsComplete);
