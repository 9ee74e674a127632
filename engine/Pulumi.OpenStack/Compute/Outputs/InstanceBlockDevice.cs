namespace Pulumi.OpenStack.Compute.Outputs;

/// <summary>A block device of a server.</summary>
[OutputType]
public sealed class InstanceBlockDevice
{
    /// <summary>The place in the order of booting; -1 for none.</summary>
    public readonly int? BootIndex;

    /// <summary>Whether it is deleted with the server.</summary>
    public readonly bool? DeleteOnTermination;

    /// <summary>volume or local.</summary>
    public readonly string? DestinationType;

    /// <summary>The low-level type of device.</summary>
    public readonly string? DeviceType;

    /// <summary>The low-level bus of the device.</summary>
    public readonly string? DiskBus;

    /// <summary>The format for the guest, such as swap.</summary>
    public readonly string? GuestFormat;

    /// <summary>Whether the volume may be attached to several servers.</summary>
    public readonly bool? Multiattach;

    /// <summary>blank, image, volume or snapshot.</summary>
    public readonly string SourceType;

    /// <summary>The id of the source.</summary>
    public readonly string? Uuid;

    /// <summary>The size of the volume to make, in GiB.</summary>
    public readonly int? VolumeSize;

    /// <summary>The type of the volume to make.</summary>
    public readonly string? VolumeType;

    [OutputConstructor]
    private InstanceBlockDevice(
        int? bootIndex,
        bool? deleteOnTermination,
        string? destinationType,
        string? deviceType,
        string? diskBus,
        string? guestFormat,
        bool? multiattach,
        string sourceType,
        string? uuid,
        int? volumeSize,
        string? volumeType)
    {
        BootIndex = bootIndex;
        DeleteOnTermination = deleteOnTermination;
        DestinationType = destinationType;
        DeviceType = deviceType;
        DiskBus = diskBus;
        GuestFormat = guestFormat;
        Multiattach = multiattach;
        SourceType = sourceType;
        Uuid = uuid;
        VolumeSize = volumeSize;
        VolumeType = volumeType;
    }
}
