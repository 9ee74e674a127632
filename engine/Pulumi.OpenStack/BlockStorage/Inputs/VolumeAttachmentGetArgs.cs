namespace Pulumi.OpenStack.BlockStorage.Inputs;

/// <summary>Where a volume is attached.</summary>
public sealed class VolumeAttachmentGetArgs : ResourceArgs
{
    /// <summary>The device.</summary>
    [Input("device")]
    public Input<string>? Device { get; set; }

    /// <summary>The id of the attachment.</summary>
    [Input("id")]
    public Input<string>? Id { get; set; }

    /// <summary>The id of the server.</summary>
    [Input("instanceId")]
    public Input<string>? InstanceId { get; set; }

    /// <summary>Inputs that say nothing.</summary>
    public static new VolumeAttachmentGetArgs Empty => new();
}
