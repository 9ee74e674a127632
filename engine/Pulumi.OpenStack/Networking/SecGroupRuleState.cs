namespace Pulumi.OpenStack.Networking;

/// <summary>What is known of a <see cref="SecGroupRule"/> that is read.</summary>
public sealed class SecGroupRuleState : ResourceArgs
{
    /// <summary>What it is.</summary>
    [Input("description")]
    public Input<string>? Description { get; set; }

    /// <summary>ingress or egress.</summary>
    [Input("direction")]
    public Input<string>? Direction { get; set; }

    /// <summary>IPv4 or IPv6.</summary>
    [Input("ethertype")]
    public Input<string>? Ethertype { get; set; }

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
    [Input("securityGroupId")]
    public Input<string>? SecurityGroupId { get; set; }

    /// <summary>The project that owns it; the own one unless given. Only for admins of the cloud.</summary>
    [Input("tenantId")]
    public Input<string>? TenantId { get; set; }

    /// <summary>Inputs that say nothing.</summary>
    public static new SecGroupRuleState Empty => new();
}
