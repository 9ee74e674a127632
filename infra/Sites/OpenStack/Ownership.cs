using GitOrigin.Infra.Settings;
using Pulumi;

namespace GitOrigin.Infra.Sites.OpenStack;

/// <summary>The mark on everything that is made in the cloud, by which it is known without a state.</summary>
internal static class Ownership
{
    // Cinder has metadata in place of tags.
    private const string Key = "git-origin";

    // By this scripts/orphans tells an address that is kept from one that was left behind.
    private const string KeptTag = "git-origin-kept";

    /// <summary>The tag: one for each server's name, which is not given twice in a project.</summary>
    public static string TagOf(OpenStackSiteSettings settings) => $"{Key}:{settings.Name}";

    /// <summary>What has the tag and no other.</summary>
    public static InputList<string> TagsOf(OpenStackSiteSettings settings) => new[] { TagOf(settings) };

    /// <summary>The tags of the floating IP address: one more where it is to stay when the stack is deleted.</summary>
    public static InputList<string> TagsOfAddress(OpenStackSiteSettings settings, bool isKept) =>
        isKept ? new[] { TagOf(settings), KeptTag } : new[] { TagOf(settings) };

    /// <summary>The same as metadata.</summary>
    public static InputMap<string> MetadataOf(OpenStackSiteSettings settings) => new() { [Key] = settings.Name };
}
