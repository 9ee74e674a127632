using System.Collections.Immutable;

namespace Pulumi.OpenStack.Networking;

/// <summary>A place in a network.</summary>
[OpenStackResourceType(Token)]
public partial class Port : CustomResource
{
    private const string Token = "openstack:networking/port:Port";

    /// <summary>Whether it is up.</summary>
    [Output("adminStateUp")]
    public Output<bool> AdminStateUp { get; private set; } = null!;

    /// <summary>Its addresses.</summary>
    [Output("allFixedIps")]
    public Output<ImmutableArray<string>> AllFixedIps { get; private set; } = null!;

    /// <summary>All its security groups.</summary>
    [Output("allSecurityGroupIds")]
    public Output<ImmutableArray<string>> AllSecurityGroupIds { get; private set; } = null!;

    /// <summary>All tags, those of the cloud too.</summary>
    [Output("allTags")]
    public Output<ImmutableArray<string>> AllTags { get; private set; } = null!;

    /// <summary>Further addresses that it may use.</summary>
    [Output("allowedAddressPairs")]
    public Output<ImmutableArray<Outputs.PortAllowedAddressPair>> AllowedAddressPairs { get; private set; } = null!;

    /// <summary>Where it is.</summary>
    [Output("binding")]
    public Output<Outputs.PortBinding> Binding { get; private set; } = null!;

    /// <summary>What it is.</summary>
    [Output("description")]
    public Output<string?> Description { get; private set; } = null!;

    /// <summary>What is plugged in.</summary>
    [Output("deviceId")]
    public Output<string> DeviceId { get; private set; } = null!;

    /// <summary>Whose device it is.</summary>
    [Output("deviceOwner")]
    public Output<string> DeviceOwner { get; private set; } = null!;

    /// <summary>Its DNS name.</summary>
    [Output("dnsName")]
    public Output<string> DnsName { get; private set; } = null!;

    /// <summary>Further options of DHCP.</summary>
    [Output("extraDhcpOptions")]
    public Output<ImmutableArray<Outputs.PortExtraDhcpOption>> ExtraDhcpOptions { get; private set; } = null!;

    /// <summary>The addresses that it is to have.</summary>
    [Output("fixedIps")]
    public Output<ImmutableArray<Outputs.PortFixedIp>> FixedIps { get; private set; } = null!;

    /// <summary>Its MAC address.</summary>
    [Output("macAddress")]
    public Output<string> MacAddress { get; private set; } = null!;

    /// <summary>Its name.</summary>
    [Output("name")]
    public Output<string> Name { get; private set; } = null!;

    /// <summary>The id of the network.</summary>
    [Output("networkId")]
    public Output<string> NetworkId { get; private set; } = null!;

    /// <summary>Whether it has no address.</summary>
    [Output("noFixedIp")]
    public Output<bool?> NoFixedIp { get; private set; } = null!;

    /// <summary>Whether it has no security group.</summary>
    [Output("noSecurityGroups")]
    public Output<bool?> NoSecurityGroups { get; private set; } = null!;

    /// <summary>Whether it is protected.</summary>
    [Output("portSecurityEnabled")]
    public Output<bool> PortSecurityEnabled { get; private set; } = null!;

    /// <summary>Its QoS policy.</summary>
    [Output("qosPolicyId")]
    public Output<string> QosPolicyId { get; private set; } = null!;

    /// <summary>The region; the provider's own unless given. Another one makes a new resource.</summary>
    [Output("region")]
    public Output<string> Region { get; private set; } = null!;

    /// <summary>The ids of its security groups.</summary>
    [Output("securityGroupIds")]
    public Output<ImmutableArray<string>> SecurityGroupIds { get; private set; } = null!;

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
    public Port(string name, PortArgs args, CustomResourceOptions? options = null)
        : base(Token, name, args ?? new PortArgs(), MakeResourceOptions(options, ""))
    {
    }

    private Port(string name, Input<string> id, PortState? state = null, CustomResourceOptions? options = null)
        : base(Token, name, state, MakeResourceOptions(options, id))
    {
    }

    /// <summary>Reads a resource that exists.</summary>
    /// <param name="name">A name for it in this program.</param>
    /// <param name="id">Its id.</param>
    /// <param name="state">What else is known of it.</param>
    /// <param name="options">The options.</param>
    public static Port Get(string name, Input<string> id, PortState? state = null, CustomResourceOptions? options = null) =>
        new(name, id, state, options);

    private static CustomResourceOptions MakeResourceOptions(CustomResourceOptions? options, Input<string>? id)
    {
        var merged = CustomResourceOptions.Merge(new CustomResourceOptions { Version = Utilities.Version }, options);
        merged.Id = id ?? merged.Id;
        return merged;
    }
}
