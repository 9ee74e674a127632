namespace Pulumi.OpenStack.Compute.Outputs;

/// <summary>What differs between clouds.</summary>
[OutputType]
public sealed class InstanceVendorOptions
{
    /// <summary>Whether ports are detached before the server is deleted.</summary>
    public readonly bool? DetachPortsBeforeDestroy;

    /// <summary>Whether a resize that the cloud confirms by itself is all right.</summary>
    public readonly bool? IgnoreResizeConfirmation;

    [OutputConstructor]
    private InstanceVendorOptions(
        bool? detachPortsBeforeDestroy,
        bool? ignoreResizeConfirmation)
    {
        DetachPortsBeforeDestroy = detachPortsBeforeDestroy;
        IgnoreResizeConfirmation = ignoreResizeConfirmation;
    }
}
