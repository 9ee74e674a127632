namespace Pulumi.OpenStack.Compute.Inputs;

/// <summary>What differs between clouds.</summary>
public sealed class VolumeAttachVendorOptionsGetArgs : ResourceArgs
{
    /// <summary>Whether a volume that the cloud does not say to be attached is all right.</summary>
    [Input("ignoreVolumeConfirmation")]
    public Input<bool>? IgnoreVolumeConfirmation { get; set; }

    /// <summary>Inputs that say nothing.</summary>
    public static new VolumeAttachVendorOptionsGetArgs Empty => new();
}
