using System.Collections.Immutable;

namespace Pulumi.OpenStack.Networking;

/// <summary>A range of addresses in a network.</summary>
[OpenStackResourceType(Token)]
public partial class Subnet : CustomResource
{
    private const string Token = "openstack:networking/subnet:Subnet";

    /// <summary>All tags, those of the cloud too.</summary>
    [Output("allTags")]
    public Output<ImmutableArray<string>> AllTags { get; private set; } = null!;

    /// <summary>The ranges that ports are given addresses from.</summary>
    [Output("allocationPools")]
    public Output<ImmutableArray<Outputs.SubnetAllocationPool>> AllocationPools { get; private set; } = null!;

    /// <summary>Its addresses, in CIDR notation.</summary>
    [Output("cidr")]
    public Output<string> Cidr { get; private set; } = null!;

    /// <summary>What it is.</summary>
    [Output("description")]
    public Output<string?> Description { get; private set; } = null!;

    /// <summary>Its name servers, in order.</summary>
    [Output("dnsNameservers")]
    public Output<ImmutableArray<string>> DnsNameservers { get; private set; } = null!;

    /// <summary>Whether fixed addresses are published in DNS.</summary>
    [Output("dnsPublishFixedIp")]
    public Output<bool?> DnsPublishFixedIp { get; private set; } = null!;

    /// <summary>Whether it has DHCP; true by default.</summary>
    [Output("enableDhcp")]
    public Output<bool?> EnableDhcp { get; private set; } = null!;

    /// <summary>The address of its gateway.</summary>
    [Output("gatewayIp")]
    public Output<string> GatewayIp { get; private set; } = null!;

    /// <summary>4 or 6; 4 by default.</summary>
    [Output("ipVersion")]
    public Output<int?> IpVersion { get; private set; } = null!;

    /// <summary>How hosts get their IPv6 addresses.</summary>
    [Output("ipv6AddressMode")]
    public Output<string> Ipv6AddressMode { get; private set; } = null!;

    /// <summary>How the router advertises itself.</summary>
    [Output("ipv6RaMode")]
    public Output<string> Ipv6RaMode { get; private set; } = null!;

    /// <summary>Its name.</summary>
    [Output("name")]
    public Output<string> Name { get; private set; } = null!;

    /// <summary>The id of the network.</summary>
    [Output("networkId")]
    public Output<string> NetworkId { get; private set; } = null!;

    /// <summary>Whether it has no gateway.</summary>
    [Output("noGateway")]
    public Output<bool?> NoGateway { get; private set; } = null!;

    /// <summary>The length of the prefix, where it comes out of a pool.</summary>
    [Output("prefixLength")]
    public Output<int?> PrefixLength { get; private set; } = null!;

    /// <summary>The region; the provider's own unless given. Another one makes a new resource.</summary>
    [Output("region")]
    public Output<string> Region { get; private set; } = null!;

    /// <summary>The segment that it is in.</summary>
    [Output("segmentId")]
    public Output<string?> SegmentId { get; private set; } = null!;

    /// <summary>What may be in it.</summary>
    [Output("serviceTypes")]
    public Output<ImmutableArray<string>> ServiceTypes { get; private set; } = null!;

    /// <summary>The pool that it comes out of.</summary>
    [Output("subnetpoolId")]
    public Output<string?> SubnetpoolId { get; private set; } = null!;

    /// <summary>Tags of the resource.</summary>
    [Output("tags")]
    public Output<ImmutableArray<string>> Tags { get; private set; } = null!;

    /// <summary>The project that owns it; the own one unless given. Only for admins of the cloud.</summary>
    [Output("tenantId")]
    public Output<string> TenantId { get; private set; } = null!;

    /// <summary>Further fields of the request.</summary>
    [Output("valueSpecs")]
    public Output<ImmutableDictionary<string, string>?> ValueSpecs { get; private set; } = null!;

    /// <summary>Declares the resource.</summary>
    /// <param name="name">A name that is unique among resources of this type and parent.</param>
    /// <param name="args">The inputs.</param>
    /// <param name="options">The options.</param>
    public Subnet(string name, SubnetArgs args, CustomResourceOptions? options = null)
        : base(Token, name, args ?? new SubnetArgs(), MakeResourceOptions(options, ""))
    {
    }

    private Subnet(string name, Input<string> id, SubnetState? state = null, CustomResourceOptions? options = null)
        : base(Token, name, state, MakeResourceOptions(options, id))
    {
    }

    /// <summary>Reads a resource that exists.</summary>
    /// <param name="name">A name for it in this program.</param>
    /// <param name="id">Its id.</param>
    /// <param name="state">What else is known of it.</param>
    /// <param name="options">The options.</param>
    public static Subnet Get(string name, Input<string> id, SubnetState? state = null, CustomResourceOptions? options = null) =>
        new(name, id, state, options);

    private static CustomResourceOptions MakeResourceOptions(CustomResourceOptions? options, Input<string>? id)
    {
        var merged = CustomResourceOptions.Merge(new CustomResourceOptions { Version = Utilities.Version }, options);
        merged.Id = id ?? merged.Id;
        return merged;
    }
}
