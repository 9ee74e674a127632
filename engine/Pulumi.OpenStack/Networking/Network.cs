using System.Collections.Immutable;

namespace Pulumi.OpenStack.Networking;

/// <summary>A network.</summary>
[OpenStackResourceType(Token)]
public partial class Network : CustomResource
{
    private const string Token = "openstack:networking/network:Network";

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

    /// <summary>Its DNS domain.</summary>
    [Output("dnsDomain")]
    public Output<string> DnsDomain { get; private set; } = null!;

    /// <summary>Whether it leads to the outside.</summary>
    [Output("external")]
    public Output<bool> External { get; private set; } = null!;

    /// <summary>The largest packet, in bytes.</summary>
    [Output("mtu")]
    public Output<int> Mtu { get; private set; } = null!;

    /// <summary>Its name.</summary>
    [Output("name")]
    public Output<string> Name { get; private set; } = null!;

    /// <summary>Whether ports in it are protected unless they say otherwise.</summary>
    [Output("portSecurityEnabled")]
    public Output<bool> PortSecurityEnabled { get; private set; } = null!;

    /// <summary>Its QoS policy.</summary>
    [Output("qosPolicyId")]
    public Output<string> QosPolicyId { get; private set; } = null!;

    /// <summary>The region; the provider's own unless given. Another one makes a new resource.</summary>
    [Output("region")]
    public Output<string> Region { get; private set; } = null!;

    /// <summary>Its segments.</summary>
    [Output("segments")]
    public Output<ImmutableArray<Outputs.NetworkSegment>> Segments { get; private set; } = null!;

    /// <summary>Whether other projects may use it.</summary>
    [Output("shared")]
    public Output<bool> Shared { get; private set; } = null!;

    /// <summary>Tags of the resource.</summary>
    [Output("tags")]
    public Output<ImmutableArray<string>> Tags { get; private set; } = null!;

    /// <summary>The project that owns it; the own one unless given. Only for admins of the cloud.</summary>
    [Output("tenantId")]
    public Output<string> TenantId { get; private set; } = null!;

    /// <summary>Whether it is transparent to VLANs.</summary>
    [Output("transparentVlan")]
    public Output<bool> TransparentVlan { get; private set; } = null!;

    /// <summary>Further fields of the request.</summary>
    [Output("valueSpecs")]
    public Output<ImmutableDictionary<string, string>?> ValueSpecs { get; private set; } = null!;

    /// <summary>Declares the resource.</summary>
    /// <param name="name">A name that is unique among resources of this type and parent.</param>
    /// <param name="args">The inputs.</param>
    /// <param name="options">The options.</param>
    public Network(string name, NetworkArgs? args = null, CustomResourceOptions? options = null)
        : base(Token, name, args ?? new NetworkArgs(), MakeResourceOptions(options, ""))
    {
    }

    private Network(string name, Input<string> id, NetworkState? state = null, CustomResourceOptions? options = null)
        : base(Token, name, state, MakeResourceOptions(options, id))
    {
    }

    /// <summary>Reads a resource that exists.</summary>
    /// <param name="name">A name for it in this program.</param>
    /// <param name="id">Its id.</param>
    /// <param name="state">What else is known of it.</param>
    /// <param name="options">The options.</param>
    public static Network Get(string name, Input<string> id, NetworkState? state = null, CustomResourceOptions? options = null) =>
        new(name, id, state, options);

    private static CustomResourceOptions MakeResourceOptions(CustomResourceOptions? options, Input<string>? id)
    {
        var merged = CustomResourceOptions.Merge(new CustomResourceOptions { Version = Utilities.Version }, options);
        merged.Id = id ?? merged.Id;
        return merged;
    }
}
