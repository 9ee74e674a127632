using System.Collections.Immutable;

namespace Pulumi.OpenStack.Networking;

/// <summary>An address on the outside that leads to a port.</summary>
[OpenStackResourceType(Token)]
public partial class FloatingIp : CustomResource
{
    private const string Token = "openstack:networking/floatingIp:FloatingIp";

    /// <summary>The address; any out of the pool unless given.</summary>
    [Output("address")]
    public Output<string> Address { get; private set; } = null!;

    /// <summary>All tags, those of the cloud too.</summary>
    [Output("allTags")]
    public Output<ImmutableArray<string>> AllTags { get; private set; } = null!;

    /// <summary>What it is.</summary>
    [Output("description")]
    public Output<string?> Description { get; private set; } = null!;

    /// <summary>Its DNS domain.</summary>
    [Output("dnsDomain")]
    public Output<string> DnsDomain { get; private set; } = null!;

    /// <summary>Its DNS name.</summary>
    [Output("dnsName")]
    public Output<string> DnsName { get; private set; } = null!;

    /// <summary>The address of the port that it leads to.</summary>
    [Output("fixedIp")]
    public Output<string> FixedIp { get; private set; } = null!;

    /// <summary>The name of the network that it comes from.</summary>
    [Output("pool")]
    public Output<string> Pool { get; private set; } = null!;

    /// <summary>The id of the port.</summary>
    [Output("portId")]
    public Output<string> PortId { get; private set; } = null!;

    /// <summary>The region; the provider's own unless given. Another one makes a new resource.</summary>
    [Output("region")]
    public Output<string> Region { get; private set; } = null!;

    /// <summary>The subnet that it comes from.</summary>
    [Output("subnetId")]
    public Output<string> SubnetId { get; private set; } = null!;

    /// <summary>Subnets to try.</summary>
    [Output("subnetIds")]
    public Output<ImmutableArray<string>> SubnetIds { get; private set; } = null!;

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
    public FloatingIp(string name, FloatingIpArgs? args = null, CustomResourceOptions? options = null)
        : base(Token, name, args ?? new FloatingIpArgs(), MakeResourceOptions(options, ""))
    {
    }

    private FloatingIp(string name, Input<string> id, FloatingIpState? state = null, CustomResourceOptions? options = null)
        : base(Token, name, state, MakeResourceOptions(options, id))
    {
    }

    /// <summary>Reads a resource that exists.</summary>
    /// <param name="name">A name for it in this program.</param>
    /// <param name="id">Its id.</param>
    /// <param name="state">What else is known of it.</param>
    /// <param name="options">The options.</param>
    public static FloatingIp Get(string name, Input<string> id, FloatingIpState? state = null, CustomResourceOptions? options = null) =>
        new(name, id, state, options);

    private static CustomResourceOptions MakeResourceOptions(CustomResourceOptions? options, Input<string>? id)
    {
        var merged = CustomResourceOptions.Merge(new CustomResourceOptions { Version = Utilities.Version }, options);
        merged.Id = id ?? merged.Id;
        return merged;
    }
}
