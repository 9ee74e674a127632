using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace GitOrigin.Infra.Settings;

/// <summary>The network of a server on OpenStack.</summary>
[JsonDerivedType(typeof(ExistingNetworkSettings), "existing")]
[JsonDerivedType(typeof(OwnNetworkSettings), "own")]
public abstract record NetworkSettings;

/// <summary>A network that is there already.</summary>
/// <param name="Name">Its name.</param>
public sealed record ExistingNetworkSettings(string Name) : NetworkSettings;

/// <summary>A network made for the server, with a router to the outside.</summary>
public sealed record OwnNetworkSettings : NetworkSettings
{
    /// <summary>The addresses of its subnet, in CIDR notation.</summary>
    public required string Cidr { get; init; }

    /// <summary>The name servers of its subnet.</summary>
    public ImmutableArray<string> Dns { get; init; } = [];

    /// <summary>The name of the external network that the router leads to.</summary>
    public required string External { get; init; }
}
