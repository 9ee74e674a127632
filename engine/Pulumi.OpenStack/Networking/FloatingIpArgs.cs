namespace Pulumi.OpenStack.Networking;

/// <summary>Inputs of <see cref="FloatingIp"/>.</summary>
public sealed class FloatingIpArgs : ResourceArgs
{
    /// <summary>The address; any out of the pool unless given.</summary>
    [Input("address")]
    public Input<string>? Address { get; set; }

    /// <summary>What it is.</summary>
    [Input("description")]
    public Input<string>? Description { get; set; }

    /// <summary>Its DNS domain.</summary>
    [Input("dnsDomain")]
    public Input<string>? DnsDomain { get; set; }

    /// <summary>Its DNS name.</summary>
    [Input("dnsName")]
    public Input<string>? DnsName { get; set; }

    /// <summary>The address of the port that it leads to.</summary>
    [Input("fixedIp")]
    public Input<string>? FixedIp { get; set; }

    /// <summary>The name of the network that it comes from.</summary>
    [Input("pool")]
    public Input<string>? Pool { get; set; }

    /// <summary>The id of the port.</summary>
    [Input("portId")]
    public Input<string>? PortId { get; set; }

    /// <summary>The region; the provider's own unless given. Another one makes a new resource.</summary>
    [Input("region")]
    public Input<string>? Region { get; set; }

    /// <summary>The subnet that it comes from.</summary>
    [Input("subnetId")]
    public Input<string>? SubnetId { get; set; }

    [Input("subnetIds")]
    private InputList<string>? _subnetIds;

    /// <summary>Subnets to try.</summary>
    public InputList<string> SubnetIds { get => _subnetIds ??= []; set => _subnetIds = value; }

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
    public static new FloatingIpArgs Empty => new();
}
