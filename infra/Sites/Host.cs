using Pulumi;

namespace GitOrigin.Infra.Sites;

/// <summary>A server as a site gives it: how to reach it, and how to know that it is the right one.</summary>
public sealed record Host
{
    /// <summary>The address by which everybody reaches it.</summary>
    public required Output<string> Address { get; init; }

    /// <summary>The TCP port of its sshd.</summary>
    public required Output<int> Port { get; init; }

    /// <summary>The account to provision it by: root, or one that may use sudo without a password.</summary>
    public required Output<string> Login { get; init; }

    /// <summary>The private key of the login, in OpenSSH's format; secret.</summary>
    public required Output<string> LoginKey { get; init; }

    /// <summary>The public host key that it shows, without a comment.</summary>
    public required Output<string> HostKey { get; init; }

    /// <summary>Whether it keeps that host key. Otherwise it is known by it only until it gets the origin's own.</summary>
    public bool KeepsHostKey { get; init; }

    /// <summary>What is different on another server.</summary>
    public required Output<string> Id { get; init; }

    /// <summary>The disk for the repositories, a path in <c>/dev/disk/by-id</c>, empty where the site has mounted one; null for none.</summary>
    public Output<string>? DataDevice { get; init; }

    /// <summary>How large that disk is, in GiB, where the site can make it larger; null where not.</summary>
    public int? DataSize { get; init; }

    /// <summary>The resource with which it comes and goes; null where it is not the stack's.</summary>
    public Resource? LivesWith { get; init; }
}
