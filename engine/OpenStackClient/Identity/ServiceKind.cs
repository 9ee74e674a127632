using System.Collections.Immutable;

namespace OpenStackClient.Identity;

/// <summary>A service of OpenStack that is used here.</summary>
/// <param name="Name">Its name in messages, and in the header that asks for a microversion.</param>
/// <param name="Version">The version of its interface that addresses end in, such as <c>v2.0</c>.</param>
/// <param name="Types">What catalogs call it, the likeliest first.</param>
/// <param name="Microversion">The highest microversion whose answers are understood here; null: it has none.</param>
public sealed record ServiceKind(string Name, string Version, ImmutableArray<string> Types, Microversion? Microversion = null)
{
    /// <summary>Keystone.</summary>
    public static ServiceKind Identity { get; } = new("identity", "v3", ["identity"]);

    /// <summary>Neutron.</summary>
    public static ServiceKind Network { get; } = new("network", "v2.0", ["network"]);

    /// <summary>Nova. 2.90 is as far as its changes matter here; 2.52 brought tags at creation.</summary>
    public static ServiceKind Compute { get; } = new("compute", "v2.1", ["compute"], new(2, 90));

    /// <summary>Cinder. 3.59 is as far as its changes matter here; 3.42 brought the growth of volumes in use.</summary>
    public static ServiceKind Volume { get; } = new("volume", "v3", ["volumev3", "block-storage", "block-store", "volume"], new(3, 59));

    /// <summary>Glance.</summary>
    public static ServiceKind Image { get; } = new("image", "v2", ["image"]);
}
