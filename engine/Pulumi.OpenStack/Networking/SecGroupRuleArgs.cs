namespace Pulumi.OpenStack.Networking;

/// <summary>Inputs of <see cref="SecGroupRule"/>.</summary>
public sealed class SecGroupRuleArgs : ResourceArgs
{
    /// <summary>What it is.</summary>
    [Input("description")]
    public Input<string>? Description { get; set; }

    /// <summary>ingress or egress.</summary>
    [Input("direction", required: true)]
    public Input<string> Direction { get; set; } = null!;

    /// <summary>IPv4 or IPv6.</summary>
    [Input("ethertype", required: true)]
    public Input<string> Ethertype { get; set; } = null!;

    /// <summary>The last port.</summary>
    [Input("portRangeMax")]
    public Input<int>? PortRangeMax { get; set; }

    /// <summary>The first port.</summary>
    [Input("portRangeMin")]
    public Input<int>? PortRangeMin { get; set; }

    /// <summary>The protocol, such as tcp.</summary>
    [Input("protocol")]
    public Input<string>? Protocol { get; set; }

    /// <summary>The region; the provider's own unless given. Another one makes a new resource.</summary>
    [Input("region")]
    public Input<string>? Region { get; set; }

    /// <summary>The other side, as an address group.</summary>
    [Input("remoteAddressGroupId")]
    public Input<string>? RemoteAddressGroupId { get; set; }

    /// <summary>The other side, as a security group.</summary>
    [Input("remoteGroupId")]
    public Input<string>? RemoteGroupId { get; set; }

    /// <summary>The other side, in CIDR notation.</summary>
    [Input("remoteIpPrefix")]
    public Input<string>? RemoteIpPrefix { get; set; }

    /// <summary>The id of the security group.</summary>
    [Input("securityGroupId", required: true)]
    public Input<string> SecurityGroupId { get; set; } = null!;

    /// <summary>The project that owns it; the own one unless given. Only for admins of the cloud.</summary>
    [Input("tenantId")]
    public Input<string>? TenantId { get; set; }

    /// <summary>Inputs that say nothing.</summary>
    public static new SecGroupRuleArgs Empty => new();
}
