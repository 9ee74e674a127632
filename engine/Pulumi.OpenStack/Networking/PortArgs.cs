namespace Pulumi.OpenStack.Networking;

/// <summary>Inputs of <see cref="Port"/>.</summary>
public sealed class PortArgs : ResourceArgs
{
    /// <summary>Whether it is up.</summary>
    [Input("adminStateUp")]
    public Input<bool>? AdminStateUp { get; set; }

    [Input("allowedAddressPairs")]
    private InputList<Inputs.PortAllowedAddressPairArgs>? _allowedAddressPairs;

    /// <summary>Further addresses that it may use.</summary>
    public InputList<Inputs.PortAllowedAddressPairArgs> AllowedAddressPairs { get => _allowedAddressPairs ??= []; set => _allowedAddressPairs = value; }

    /// <summary>Where it is.</summary>
    [Input("binding")]
    public Input<Inputs.PortBindingArgs>? Binding { get; set; }

    /// <summary>What it is.</summary>
    [Input("description")]
    public Input<string>? Description { get; set; }

    /// <summary>What is plugged in.</summary>
    [Input("deviceId")]
    public Input<string>? DeviceId { get; set; }

    /// <summary>Whose device it is.</summary>
    [Input("deviceOwner")]
    public Input<string>? DeviceOwner { get; set; }

    /// <summary>Its DNS name.</summary>
    [Input("dnsName")]
    public Input<string>? DnsName { get; set; }

    [Input("extraDhcpOptions")]
    private InputList<Inputs.PortExtraDhcpOptionArgs>? _extraDhcpOptions;

    /// <summary>Further options of DHCP.</summary>
    public InputList<Inputs.PortExtraDhcpOptionArgs> ExtraDhcpOptions { get => _extraDhcpOptions ??= []; set => _extraDhcpOptions = value; }

    [Input("fixedIps")]
    private InputList<Inputs.PortFixedIpArgs>? _fixedIps;

    /// <summary>The addresses that it is to have.</summary>
    public InputList<Inputs.PortFixedIpArgs> FixedIps { get => _fixedIps ??= []; set => _fixedIps = value; }

    /// <summary>Its MAC address.</summary>
    [Input("macAddress")]
    public Input<string>? MacAddress { get; set; }

    /// <summary>Its name.</summary>
    [Input("name")]
    public Input<string>? Name { get; set; }

    /// <summary>The id of the network.</summary>
    [Input("networkId", required: true)]
    public Input<string> NetworkId { get; set; } = null!;

    /// <summary>Whether it has no address.</summary>
    [Input("noFixedIp")]
    public Input<bool>? NoFixedIp { get; set; }

    /// <summary>Whether it has no security group.</summary>
    [Input("noSecurityGroups")]
    public Input<bool>? NoSecurityGroups { get; set; }

    /// <summary>Whether it is protected.</summary>
    [Input("portSecurityEnabled")]
    public Input<bool>? PortSecurityEnabled { get; set; }

    /// <summary>Its QoS policy.</summary>
    [Input("qosPolicyId")]
    public Input<string>? QosPolicyId { get; set; }

    /// <summary>The region; the provider's own unless given. Another one makes a new resource.</summary>
    [Input("region")]
    public Input<string>? Region { get; set; }

    [Input("securityGroupIds")]
    private InputList<string>? _securityGroupIds;

    /// <summary>The ids of its security groups.</summary>
    public InputList<string> SecurityGroupIds { get => _securityGroupIds ??= []; set => _securityGroupIds = value; }

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
    public static new PortArgs Empty => new();
}
