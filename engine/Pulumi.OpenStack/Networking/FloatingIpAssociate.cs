namespace Pulumi.OpenStack.Networking;

/// <summary>That a floating IP address leads to a port.</summary>
[OpenStackResourceType(Token)]
public partial class FloatingIpAssociate : CustomResource
{
    private const string Token = "openstack:networking/floatingIpAssociate:FloatingIpAssociate";

    /// <summary>The address of the port.</summary>
    [Output("fixedIp")]
    public Output<string> FixedIp { get; private set; } = null!;

    /// <summary>The floating IP address.</summary>
    [Output("floatingIp")]
    public Output<string> FloatingIp { get; private set; } = null!;

    /// <summary>The id of the port.</summary>
    [Output("portId")]
    public Output<string> PortId { get; private set; } = null!;

    /// <summary>The region; the provider's own unless given. Another one makes a new resource.</summary>
    [Output("region")]
    public Output<string> Region { get; private set; } = null!;

    /// <summary>Declares the resource.</summary>
    /// <param name="name">A name that is unique among resources of this type and parent.</param>
    /// <param name="args">The inputs.</param>
    /// <param name="options">The options.</param>
    public FloatingIpAssociate(string name, FloatingIpAssociateArgs args, CustomResourceOptions? options = null)
        : base(Token, name, args ?? new FloatingIpAssociateArgs(), MakeResourceOptions(options, ""))
    {
    }

    private FloatingIpAssociate(string name, Input<string> id, FloatingIpAssociateState? state = null, CustomResourceOptions? options = null)
        : base(Token, name, state, MakeResourceOptions(options, id))
    {
    }

    /// <summary>Reads a resource that exists.</summary>
    /// <param name="name">A name for it in this program.</param>
    /// <param name="id">Its id.</param>
    /// <param name="state">What else is known of it.</param>
    /// <param name="options">The options.</param>
    public static FloatingIpAssociate Get(string name, Input<string> id, FloatingIpAssociateState? state = null, CustomResourceOptions? options = null) =>
        new(name, id, state, options);

    private static CustomResourceOptions MakeResourceOptions(CustomResourceOptions? options, Input<string>? id)
    {
        var merged = CustomResourceOptions.Merge(new CustomResourceOptions { Version = Utilities.Version }, options);
        merged.Id = id ?? merged.Id;
        return merged;
    }
}
