namespace Pulumi.OpenStack.Networking;

/// <summary>What is known of a <see cref="Subnet"/> that is read.</summary>
public sealed class SubnetState : ResourceArgs
{
    [Input("allTags")]
    private InputList<string>? _allTags;

    /// <summary>All tags, those of the cloud too.</summary>
    public InputList<string> AllTags { get => _allTags ??= []; set => _allTags = value; }

    [Input("allocationPools")]
    private InputList<Inputs.SubnetAllocationPoolGetArgs>? _allocationPools;

    /// <summary>The ranges that ports are given addresses from.</summary>
    public InputList<Inputs.SubnetAllocationPoolGetArgs> AllocationPools { get => _allocationPools ??= []; set => _allocationPools = value; }

    /// <summary>Its addresses, in CIDR notation.</summary>
    [Input("cidr")]
    public Input<string>? Cidr { get; set; }

    /// <summary>What it is.</summary>
    [Input("description")]
    public Input<string>? Description { get; set; }

    [Input("dnsNameservers")]
    private InputList<string>? _dnsNameservers;

    /// <summary>Its name servers, in order.</summary>
    public InputList<string> DnsNameservers { get => _dnsNameservers ??= []; set => _dnsNameservers = value; }

    /// <summary>Whether fixed addresses are published in DNS.</summary>
    [Input("dnsPublishFixedIp")]
    public Input<bool>? DnsPublishFixedIp { get; set; }

    /// <summary>Whether it has DHCP; true by default.</summary>
    [Input("enableDhcp")]
    public Input<bool>? EnableDhcp { get; set; }

    /// <summary>The address of its gateway.</summary>
    [Input("gatewayIp")]
    public Input<string>? GatewayIp { get; set; }

    /// <summary>4 or 6; 4 by default.</summary>
    [Input("ipVersion")]
    public Input<int>? IpVersion { get; set; }

    /// <summary>How hosts get their IPv6 addresses.</summary>
    [Input("ipv6AddressMode")]
    public Input<string>? Ipv6AddressMode { get; set; }

    /// <summary>How the router advertises itself.</summary>
    [Input("ipv6RaMode")]
    public Input<string>? Ipv6RaMode { get; set; }

    /// <summary>Its name.</summary>
    [Input("name")]
    public Input<string>? Name { get; set; }

    /// <summary>The id of the network.</summary>
    [Input("networkId")]
    public Input<string>? NetworkId { get; set; }

    /// <summary>Whether it has no gateway.</summary>
    [Input("noGateway")]
    public Input<bool>? NoGateway { get; set; }

    /// <summary>The length of the prefix, where it comes out of a pool.</summary>
    [Input("prefixLength")]
    public Input<int>? PrefixLength { get; set; }

    /// <summary>The region; the provider's own unless given. Another one makes a new resource.</summary>
    [Input("region")]
    public Input<string>? Region { get; set; }

    /// <summary>The segment that it is in.</summary>
    [Input("segmentId")]
    public Input<string>? SegmentId { get; set; }

    [Input("serviceTypes")]
    private InputList<string>? _serviceTypes;

    /// <summary>What may be in it.</summary>
    public InputList<string> ServiceTypes { get => _serviceTypes ??= []; set => _serviceTypes = value; }

    /// <summary>The pool that it comes out of.</summary>
    [Input("subnetpoolId")]
    public Input<string>? SubnetpoolId { get; set; }

    [Input("tags")]
    private InputList<string>? _tags;

    /// <summary>Tags of the resource.</summary>
    public InputList<string> Tags { get => _tags ??= []; set => _tags = value; }

    /// <summary>The project that owns it; the own one unless given. Only for admins of the cloud.</summary>
    [Input("tenantId")]
    public Input<string>? TenantId { get; set; }

    [Input("valueSpecs")]
    private InputMap<string>? _valueSpecs;

    /// <summary>Further fields of the request.</summary>
    public InputMap<string> ValueSpecs { get => _valueSpecs ??= []; set => _valueSpecs = value; }

    /// <summary>Inputs that say nothing.</summary>
    public static new SubnetState Empty => new();
}
