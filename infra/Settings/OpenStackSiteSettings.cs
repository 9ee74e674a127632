using System.Collections.Immutable;

namespace GitOrigin.Infra.Settings;

/// <summary>A server on an OpenStack cloud.</summary>
public sealed record OpenStackSiteSettings : SiteSettings
{
    /// <summary>The cloud's entry in <c>clouds.yaml</c>.</summary>
    public required string Cloud { get; init; }

    /// <summary>The region; null for the entry's own.</summary>
    public string? Region { get; init; }

    /// <summary>The real name of the project that the credentials must lead to: they are easily mixed up.</summary>
    public required string Project { get; init; }

    /// <summary>The image that the server is made from: its name, of which the newest counts when the server is made, or its id.</summary>
    public required string Image { get; init; }

    /// <summary>The size in GiB of a volume to boot from, which goes with the server; null for the flavor's own disk.</summary>
    public int? BootVolumeSize { get; init; }

    /// <summary>The name of the flavor.</summary>
    public required string Flavor { get; init; }

    /// <summary>The image's own account, which may use sudo without a password.</summary>
    public required string Login { get; init; }

    /// <summary>A key pair that the project has already; null to make one. Its private key is then <c>git-origin:loginKey</c>.</summary>
    public string? KeyPair { get; init; }

    /// <summary>The availability zone of server and volume; null for the cloud's choice.</summary>
    public string? AvailabilityZone { get; init; }

    /// <summary>The network that the server is in.</summary>
    public required NetworkSettings Network { get; init; }

    /// <summary>The networks from which the server may be reached by ssh, in CIDR notation; at least one.</summary>
    public required ImmutableArray<string> Allow { get; init; }

    /// <summary>The size of the data volume in GiB.</summary>
    public required int VolumeSize { get; init; }

    /// <summary>The floating IP address; null where the network itself is reachable.</summary>
    public FloatingIpSettings? FloatingIp { get; init; }

    /// <summary>The policy of a server group of the server's own, such as <c>soft-anti-affinity</c>; null for none.</summary>
    public string? ServerGroup { get; init; }

    /// <summary>Metadata of the server. Everything on the server can read it.</summary>
    public ImmutableSortedDictionary<string, string> Metadata { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Networks that others manage, which are never changed.</summary>
    public ImmutableArray<string> Managed { get; init; } = [];
}
