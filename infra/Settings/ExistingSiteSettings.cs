namespace GitOrigin.Infra.Settings;

/// <summary>A machine that runs already, whose host key is known, and where the login may become root.</summary>
public sealed record ExistingSiteSettings : SiteSettings
{
    /// <summary>The address or name by which everybody reaches it.</summary>
    public required string Address { get; init; }

    /// <summary>The TCP port of its sshd.</summary>
    public int Port { get; init; } = 22;

    /// <summary>The account to provision it by: root, or one that may use sudo without a password.</summary>
    public required string Login { get; init; }

    /// <summary>Its host key: <c>ssh-ed25519 AAAA…</c>, without a comment.</summary>
    public required string HostKey { get; init; }

    /// <summary>What changes when the machine is installed anew, so that it is provisioned again.</summary>
    public required string Id { get; init; }

    /// <summary>The disk for the repositories, a path in <c>/dev/disk/by-id</c>; null to keep them on the system's disk.</summary>
    public string? DataDevice { get; init; }
}
