namespace Pulumi.OpenStack.BlockStorage.Outputs;

/// <summary>Where a volume is attached.</summary>
[OutputType]
public sealed class VolumeAttachment
{
    /// <summary>The device.</summary>
    public readonly string? Device;

    /// <summary>The id of the attachment.</summary>
    public readonly string? Id;

    /// <summary>The id of the server.</summary>
    public readonly string? InstanceId;

    [OutputConstructor]
    private VolumeAttachment(
        string? device,
        string? id,
        string? instanceId)
    {
        Device = device;
        Id = id;
        InstanceId = instanceId;
    }
}
