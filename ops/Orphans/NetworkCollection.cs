using System.Collections.Immutable;
using GitOrigin.Ops.OpenStack;

namespace GitOrigin.Ops.Orphans;

/// <summary>Things of one kind that neutron keeps.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Type">The type of the resource that makes them.</param>
/// <param name="Path">The service's collection.</param>
internal sealed record NetworkCollection(ThingKind Kind, string Type, string Path)
{
    /// <summary>All that can have a tag.</summary>
    public static ImmutableArray<NetworkCollection> All { get; } =
    [
        new(ThingKind.FloatingIp, CloudTypes.FloatingIp, "floatingips"),
        new(ThingKind.Port, CloudTypes.Port, "ports"),
        new(ThingKind.Router, CloudTypes.Router, "routers"),
        new(ThingKind.Subnet, CloudTypes.Subnet, "subnets"),
        new(ThingKind.Network, CloudTypes.Network, "networks"),
        new(ThingKind.SecurityGroup, CloudTypes.SecGroup, "security-groups"),
    ];

    /// <summary>The name that an answer has for the list.</summary>
    public string ListName => Path.Replace('-', '_');
}
