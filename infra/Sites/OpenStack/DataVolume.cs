using GitOrigin.Infra.Settings;
using Pulumi;
using Pulumi.OpenStack.BlockStorage;
using Pulumi.OpenStack.Compute;
using VolumeAttach = Pulumi.OpenStack.Compute.VolumeAttach; // of two that the official package has

namespace GitOrigin.Infra.Sites.OpenStack;

/// <summary>The volume that the repositories are on. It stays where the server is replaced.</summary>
internal sealed class DataVolume
{
    // What virtio has room for as a serial number of a disk: the head of the volume's id.
    private const int SerialLength = 20;

    /// <summary>Declares the volume and attaches it.</summary>
    public DataVolume(OpenStackSiteSettings settings, Instance server, Resource parent)
    {
        var volume = new Volume(
            "data",
            new()
            {
                Name = $"{settings.Name}-data",
                Description = "Repositories of the git server",
                Size = settings.VolumeSize,
                AvailabilityZone = Optional.Input(settings.AvailabilityZone),
                EnableOnlineResize = true,
                Metadata = Ownership.MetadataOf(settings),
            },
            new() { Parent = parent });
        var attachment = new VolumeAttach(
            "data-attachment",
            new() { InstanceId = server.Id, VolumeId = volume.Id },
            // A disk that is pulled from under a server that writes to it loses what is not on it yet: the server goes first, stopped.
            new() { Parent = parent, DeleteBeforeReplace = true, DeletedWith = server });
        // By way of the attachment, so that who wants the disk waits for it.
        Device = attachment.VolumeId.Apply(id => $"/dev/disk/by-id/virtio-{id[..SerialLength]}");
    }

    /// <summary>The disk on the server.</summary>
    public Output<string> Device { get; }
}
