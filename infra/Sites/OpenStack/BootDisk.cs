using GitOrigin.Infra.Settings;
using Pulumi;
using Pulumi.OpenStack;
using Pulumi.OpenStack.Compute;
using Pulumi.OpenStack.Compute.Inputs;
using Pulumi.OpenStack.Images;

namespace GitOrigin.Infra.Sites.OpenStack;

/// <summary>What the server boots from: the flavor's own disk, or a volume that goes with the server.</summary>
internal static class BootDisk
{
    /// <summary>
    /// Inputs that are of the server's first boot only. Changing them would wipe the server while the plan says "update"
    /// or "replace": a rebuild is an act of its own.
    /// </summary>
    public static readonly string[] OfFirstBoot = ["userData", "imageId", "blockDevices"];

    /// <summary>Has a server boot from the image of the settings.</summary>
    public static InstanceArgs WithBootDisk(this InstanceArgs server, OpenStackSiteSettings settings, Provider provider, Resource parent)
    {
        var image = ImageId(settings, provider, parent);
        // A server with an image beside such a volume would be made anew each time.
        if (settings.BootVolumeSize is { } size)
            server.BlockDevices = new InstanceBlockDeviceArgs
            {
                Uuid = image,
                SourceType = "image",
                DestinationType = "volume",
                VolumeSize = size,
                BootIndex = 0,
                DeleteOnTermination = true,
            };
        else
            server.ImageId = image;
        return server;
    }

    private static Input<string> ImageId(OpenStackSiteSettings settings, Provider provider, Resource parent) => Guid.TryParse(settings.Image, out _)
        ? settings.Image
        : GetImage
            .Invoke(new() { Name = settings.Image, MostRecent = true }, new InvokeOptions { Parent = parent, Provider = provider })
            .Apply(image => image.Id);
}
