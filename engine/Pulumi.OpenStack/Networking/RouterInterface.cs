namespace Pulumi.OpenStack.Networking;

/// <summary>The place of a router in a subnet.</summary>
[OpenStackResourceType(Token)]
public partial class RouterInterface : CustomResource
{
    private const string Token = "openstack:networking/routerInterface:RouterInterface";

    /// <summary>Whether routes are removed first when it is deleted.</summary>
    [Output("forceDestroy")]
    public Output<bool?> ForceDestroy { get; private set; } = null!;

    /// <summary>The id of a port in the subnet.</summary>
    [Output("portId")]
    public Output<string> PortId { get; private set; } = null!;

    /// <summary>The region; the provider's own unless given. Another one makes a new resource.</summary>
    [Output("region")]
    public Output<string> Region { get; private set; } = null!;

    /// <summary>The id of the router.</summary>
    [Output("routerId")]
    public Output<string> RouterId { get; private set; } = null!;

    /// <summary>The id of the subnet.</summary>
    [Output("subnetId")]
    public Output<string> SubnetId { get; private set; } = null!;

    /// <summary>Declares the resource.</summary>
    /// <param name="name">A name that is unique among resources of this type and parent.</param>
    /// <param name="args">The inputs.</param>
    /// <param name="options">The options.</param>
    public RouterInterface(string name, RouterInterfaceArgs args, CustomResourceOptions? options = null)
        : base(Token, name, args ?? new RouterInterfaceArgs(), MakeResourceOptions(options, ""))
    {
    }

    private RouterInterface(string name, Input<string> id, RouterInterfaceState? state = null, CustomResourceOptions? options = null)
        : base(Token, name, state, MakeResourceOptions(options, id))
    {
    }

    /// <summary>Reads a resource that exists.</summary>
    /// <param name="name">A name for it in this program.</param>
    /// <param name="id">Its id.</param>
    /// <param name="state">What else is known of it.</param>
    /// <param name="options">The options.</param>
    public static RouterInterface Get(string name, Input<string> id, RouterInterfaceState? state = null, CustomResourceOptions? options = null) =>
        new(name, id, state, options);

    private static CustomResourceOptions MakeResourceOptions(CustomResourceOptions? options, Input<string>? id)
    {
        var merged = CustomResourceOptions.Merge(new CustomResourceOptions { Version = Utilities.Version }, options);
        merged.Id = id ?? merged.Id;
        return merged;
    }
}
