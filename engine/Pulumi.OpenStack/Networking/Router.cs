using System.Collections.Immutable;

namespace Pulumi.OpenStack.Networking;

/// <summary>A router.</summary>
[OpenStackResourceType(Token)]
public partial class Router : CustomResource
{
    private const string Token = "openstack:networking/router:Router";

    /// <summary>Whether it is up.</summary>
    [Output("adminStateUp")]
    public Output<bool> AdminStateUp { get; private set; } = null!;

    /// <summary>All tags, those of the cloud too.</summary>
    [Output("allTags")]
    public Output<ImmutableArray<string>> AllTags { get; private set; } = null!;

    /// <summary>The availability zones that it should be available in.</summary>
    [Output("availabilityZoneHints")]
    public Output<ImmutableArray<string>> AvailabilityZoneHints { get; private set; } = null!;

    /// <summary>What it is.</summary>
    [Output("description")]
    public Output<string?> Description { get; private set; } = null!;

    /// <summary>Whether it is distributed.</summary>
    [Output("distributed")]
    public Output<bool> Distributed { get; private set; } = null!;

    /// <summary>Whether it hides the networks behind it.</summary>
    [Output("enableSnat")]
    public Output<bool> EnableSnat { get; private set; } = null!;

    /// <summary>Its addresses on the outside.</summary>
    [Output("externalFixedIps")]
    public Output<ImmutableArray<Outputs.RouterExternalFixedIp>> ExternalFixedIps { get; private set; } = null!;

    /// <summary>The id of the network that leads to the outside.</summary>
    [Output("externalNetworkId")]
    public Output<string> ExternalNetworkId { get; private set; } = null!;

    /// <summary>The QoS policy on the outside.</summary>
    [Output("externalQosPolicyId")]
    public Output<string> ExternalQosPolicyId { get; private set; } = null!;

    /// <summary>Subnets on the outside to try.</summary>
    [Output("externalSubnetIds")]
    public Output<ImmutableArray<string>> ExternalSubnetIds { get; private set; } = null!;

    /// <summary>Its name.</summary>
    [Output("name")]
    public Output<string> Name { get; private set; } = null!;

    /// <summary>The region; the provider's own unless given. Another one makes a new resource.</summary>
    [Output("region")]
    public Output<string> Region { get; private set; } = null!;

    /// <summary>Tags of the resource.</summary>
    [Output("tags")]
    public Output<ImmutableArray<string>> Tags { get; private set; } = null!;

    /// <summary>The project that owns it; the own one unless given. Only for admins of the cloud.</summary>
    [Output("tenantId")]
    public Output<string> TenantId { get; private set; } = null!;

    /// <summary>Further fields of the request.</summary>
    [Output("valueSpecs")]
    public Output<ImmutableDictionary<string, string>?> ValueSpecs { get; private set; } = null!;

    /// <summary>What differs between clouds.</summary>
    [Output("vendorOptions")]
    public Output<Outputs.RouterVendorOptions?> VendorOptions { get; private set; } = null!;

    /// <summary>Declares the resource.</summary>
    /// <param name="name">A name that is unique among resources of this type and parent.</param>
    /// <param name="args">The inputs.</param>
    /// <param name="options">The options.</param>
    public Router(string name, RouterArgs? args = null, CustomResourceOptions? options = null)
        : base(Token, name, args ?? new RouterArgs(), MakeResourceOptions(options, ""))
    {
    }

    private Router(string name, Input<string> id, RouterState? state = null, CustomResourceOptions? options = null)
        : base(Token, name, state, MakeResourceOptions(options, id))
    {
    }

    /// <summary>Reads a resource that exists.</summary>
    /// <param name="name">A name for it in this program.</param>
    /// <param name="id">Its id.</param>
    /// <param name="state">What else is known of it.</param>
    /// <param name="options">The options.</param>
    public static Router Get(string name, Input<string> id, RouterState? state = null, CustomResourceOptions? options = null) =>
        new(name, id, state, options);

    private static CustomResourceOptions MakeResourceOptions(CustomResourceOptions? options, Input<string>? id)
    {
        var merged = CustomResourceOptions.Merge(new CustomResourceOptions { Version = Utilities.Version }, options);
        merged.Id = id ?? merged.Id;
        return merged;
    }
}
