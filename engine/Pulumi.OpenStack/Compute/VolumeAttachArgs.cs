namespace Pulumi.OpenStack.Compute;

/// <summary>Inputs of <see cref="VolumeAttach"/>.</summary>
public sealed class VolumeAttachArgs : ResourceArgs
{
    /// <summary>The device that was wished for; which it becomes is for the guest to say.</summary>
    [Input("device")]
    public Input<string>? Device { get; set; }

    /// <summary>The id of the server.</summary>
    [Input("instanceId", required: true)]
    public Input<string> InstanceId { get; set; } = null!;

    /// <summary>Whether the volume may be attached to several servers.</summary>
    [Input("multiattach")]
    public Input<bool>? Multiattach { get; set; }

    /// <summary>The region; the provider's own unless given. Another one makes a new resource.</summary>
    [Input("region")]
    public Input<string>? Region { get; set; }

    /// <summary>A tag of the device, for the metadata service.</summary>
    [Input("tag")]
    public Input<string>? Tag { get; set; }

    /// <summary>What differs between clouds.</summary>
    [Input("vendorOptions")]
    public Input<Inputs.VolumeAttachVendorOptionsArgs>? VendorOptions { get; set; }

    /// <summary>The id of the volume.</summary>
    [Input("volumeId", required: true)]
    public Input<string> VolumeId { get; set; } = null!;

    /// <summary>Inputs that say nothing.</summary>
    public static new VolumeAttachArgs Empty => new();
}
