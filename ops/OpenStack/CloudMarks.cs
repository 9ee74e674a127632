namespace GitOrigin.Ops.OpenStack;

/// <summary>The marks that the program puts on what it makes in a cloud: docs/openstack.md.</summary>
internal static class CloudMarks
{
    /// <summary>The key of the metadata on volumes, and the beginning of the tag on all else.</summary>
    public const string Owner = "git-origin";

    /// <summary>The tag of a floating IP address that stays when the stack is deleted.</summary>
    public const string Kept = "git-origin-kept";
}
