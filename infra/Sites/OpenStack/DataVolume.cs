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

    private readonly Resource parent;

    /// <summary>Declares the volume.</summary>
    public DataVolume(OpenStackSiteSettings settings, Resource parent)
    {
        this.parent = parent;
        Volume = new(
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
    }

    /// <summary>The volume. A server that it is attached to depends on it: it goes before the volume does.</summary>
    public Volume Volume { get; }

    /// <summary>Attaches it.</summary>
    /// <returns>The disk on the server.</returns>
    public Output<string> AttachTo(Instance server)
    {
        var attachment = new VolumeAttach(
            "data-attachment",
            new() { InstanceId = server.Id, VolumeId = Volume.Id },
            // A disk that is pulled from under a server that writes to it loses what is not on it yet: the server goes first, stopped.
            new() { Parent = parent, DeleteBeforeReplace = true, DeletedWith = server });
        // By way of the attachment, so that who wants the disk waits for it.
        return attachment.VolumeId.Apply(id => $"/dev/disk/by-id/virtio-{id[..SerialLength]}");
    }
}
