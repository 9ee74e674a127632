namespace Pulumi.OpenStack.Compute.Inputs;

/// <summary>What differs between clouds.</summary>
public sealed class InstanceVendorOptionsArgs : ResourceArgs
{
    /// <summary>Whether ports are detached before the server is deleted.</summary>
    [Input("detachPortsBeforeDestroy")]
    public Input<bool>? DetachPortsBeforeDestroy { get; set; }

    /// <summary>Whether a resize that the cloud confirms by itself is all right.</summary>
    [Input("ignoreResizeConfirmation")]
    public Input<bool>? IgnoreResizeConfirmation { get; set; }

    /// <summary>Inputs that say nothing.</summary>
    public static new InstanceVendorOptionsArgs Empty => new();
}
