namespace Pulumi.OpenStack.Networking;

/// <summary>A rule of a security group.</summary>
[OpenStackResourceType(Token)]
public partial class SecGroupRule : CustomResource
{
    private const string Token = "openstack:networking/secGroupRule:SecGroupRule";

    /// <summary>What it is.</summary>
    [Output("description")]
    public Output<string?> Description { get; private set; } = null!;

    /// <summary>ingress or egress.</summary>
    [Output("direction")]
    public Output<string> Direction { get; private set; } = null!;

    /// <summary>IPv4 or IPv6.</summary>
    [Output("ethertype")]
    public Output<string> Ethertype { get; private set; } = null!;

    /// <summary>The last port.</summary>
    [Output("portRangeMax")]
    public Output<int?> PortRangeMax { get; private set; } = null!;

    /// <summary>The first port.</summary>
    [Output("portRangeMin")]
    public Output<int?> PortRangeMin { get; private set; } = null!;

    /// <summary>The protocol, such as tcp.</summary>
    [Output("protocol")]
    public Output<string?> Protocol { get; private set; } = null!;

    /// <summary>The region; the provider's own unless given. Another one makes a new resource.</summary>
    [Output("region")]
    public Output<string> Region { get; private set; } = null!;

    /// <summary>The other side, as an address group.</summary>
    [Output("remoteAddressGroupId")]
    public Output<string> RemoteAddressGroupId { get; private set; } = null!;

    /// <summary>The other side, as a security group.</summary>
    [Output("remoteGroupId")]
    public Output<string> RemoteGroupId { get; private set; } = null!;

    /// <summary>The other side, in CIDR notation.</summary>
    [Output("remoteIpPrefix")]
    public Output<string> RemoteIpPrefix { get; private set; } = null!;

    /// <summary>The id of the security group.</summary>
    [Output("securityGroupId")]
    public Output<string> SecurityGroupId { get; private set; } = null!;

    /// <summary>The project that owns it; the own one unless given. Only for admins of the cloud.</summary>
    [Output("tenantId")]
    public Output<string> TenantId { get; private set; } = null!;

    /// <summary>Declares the resource.</summary>
    /// <param name="name">A name that is unique among resources of this type and parent.</param>
    /// <param name="args">The inputs.</param>
    /// <param name="options">The options.</param>
    public SecGroupRule(string name, SecGroupRuleArgs args, CustomResourceOptions? options = null)
        : base(Token, name, args ?? new SecGroupRuleArgs(), MakeResourceOptions(options, ""))
    {
    }

    private SecGroupRule(string name, Input<string> id, SecGroupRuleState? state = null, CustomResourceOptions? options = null)
        : base(Token, name, state, MakeResourceOptions(options, id))
    {
    }

    /// <summary>Reads a resource that exists.</summary>
    /// <param name="name">A name for it in this program.</param>
    /// <param name="id">Its id.</param>
    /// <param name="state">What else is known of it.</param>
    /// <param name="options">The options.</param>
    public static SecGroupRule Get(string name, Input<string> id, SecGroupRuleState? state = null, CustomResourceOptions? options = null) =>
        new(name, id, state, options);

    private static CustomResourceOptions MakeResourceOptions(CustomResourceOptions? options, Input<string>? id)
    {
        var merged = CustomResourceOptions.Merge(new CustomResourceOptions { Version = Utilities.Version }, options);
        merged.Id = id ?? merged.Id;
        return merged;
    }
}
