namespace Pulumi.OpenStack.Compute.Inputs;

/// <summary>A block device of a server.</summary>
public sealed class InstanceBlockDeviceGetArgs : ResourceArgs
{
    /// <summary>The place in the order of booting; -1 for none.</summary>
    [Input("bootIndex")]
    public Input<int>? BootIndex { get; set; }

    /// <summary>Whether it is deleted with the server.</summary>
    [Input("deleteOnTermination")]
    public Input<bool>? DeleteOnTermination { get; set; }

    /// <summary>volume or local.</summary>
    [Input("destinationType")]
    public Input<string>? DestinationType { get; set; }

    /// <summary>The low-level type of device.</summary>
    [Input("deviceType")]
    public Input<string>? DeviceType { get; set; }

    /// <summary>The low-level bus of the device.</summary>
    [Input("diskBus")]
    public Input<string>? DiskBus { get; set; }

    /// <summary>The format for the guest, such as swap.</summary>
    [Input("guestFormat")]
    public Input<string>? GuestFormat { get; set; }

    /// <summary>Whether the volume may be attached to several servers.</summary>
    [Input("multiattach")]
    public Input<bool>? Multiattach { get; set; }

    /// <summary>blank, image, volume or snapshot.</summary>
    [Input("sourceType", required: true)]
    public Input<string> SourceType { get; set; } = null!;

    /// <summary>The id of the source.</summary>
    [Input("uuid")]
    public Input<string>? Uuid { get; set; }

    /// <summary>The size of the volume to make, in GiB.</summary>
    [Input("volumeSize")]
    public Input<int>? VolumeSize { get; set; }

    /// <summary>The type of the volume to make.</summary>
    [Input("volumeType")]
    public Input<string>? VolumeType { get; set; }

    /// <summary>Inputs that say nothing.</summary>
    public static new InstanceBlockDeviceGetArgs Empty => new();
}
