namespace Pulumi.OpenStack.Compute;

/// <summary>A volume attached to a server.</summary>
[OpenStackResourceType(Token)]
public partial class VolumeAttach : CustomResource
{
    private const string Token = "openstack:compute/volumeAttach:VolumeAttach";

    /// <summary>The device that was wished for; which it becomes is for the guest to say.</summary>
    [Output("device")]
    public Output<string> Device { get; private set; } = null!;

    /// <summary>The id of the server.</summary>
    [Output("instanceId")]
    public Output<string> InstanceId { get; private set; } = null!;

    /// <summary>Whether the volume may be attached to several servers.</summary>
    [Output("multiattach")]
    public Output<bool?> Multiattach { get; private set; } = null!;

    /// <summary>The region; the provider's own unless given. Another one makes a new resource.</summary>
    [Output("region")]
    public Output<string> Region { get; private set; } = null!;

    /// <summary>A tag of the device, for the metadata service.</summary>
    [Output("tag")]
    public Output<string?> Tag { get; private set; } = null!;

    /// <summary>What differs between clouds.</summary>
    [Output("vendorOptions")]
    public Output<Outputs.VolumeAttachVendorOptions?> VendorOptions { get; private set; } = null!;

    /// <summary>The id of the volume.</summary>
    [Output("volumeId")]
    public Output<string> VolumeId { get; private set; } = null!;

    /// <summary>Declares the resource.</summary>
    /// <param name="name">A name that is unique among resources of this type and parent.</param>
    /// <param name="args">The inputs.</param>
    /// <param name="options">The options.</param>
    public VolumeAttach(string name, VolumeAttachArgs args, CustomResourceOptions? options = null)
        : base(Token, name, args ?? new VolumeAttachArgs(), MakeResourceOptions(options, ""))
    {
    }

    private VolumeAttach(string name, Input<string> id, VolumeAttachState? state = null, CustomResourceOptions? options = null)
        : base(Token, name, state, MakeResourceOptions(options, id))
    {
    }

    /// <summary>Reads a resource that exists.</summary>
    /// <param name="name">A name for it in this program.</param>
    /// <param name="id">Its id.</param>
    /// <param name="state">What else is known of it.</param>
    /// <param name="options">The options.</param>
    public static VolumeAttach Get(string name, Input<string> id, VolumeAttachState? state = null, CustomResourceOptions? options = null) =>
        new(name, id, state, options);

    private static CustomResourceOptions MakeResourceOptions(CustomResourceOptions? options, Input<string>? id)
    {
        var merged = CustomResourceOptions.Merge(new CustomResourceOptions { Version = Utilities.Version }, options);
        merged.Id = id ?? merged.Id;
        return merged;
    }
}
