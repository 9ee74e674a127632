namespace Pulumi.OpenStack.Compute.Outputs;

/// <summary>What differs between clouds.</summary>
[OutputType]
public sealed class VolumeAttachVendorOptions
{
    /// <summary>Whether a volume that the cloud does not say to be attached is all right.</summary>
    public readonly bool? IgnoreVolumeConfirmation;

    [OutputConstructor]
    private VolumeAttachVendorOptions(
        bool? ignoreVolumeConfirmation)
    {
        IgnoreVolumeConfirmation = ignoreVolumeConfirmation;
    }
}
