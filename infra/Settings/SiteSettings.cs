using System.Text.Json.Serialization;

namespace GitOrigin.Infra.Settings;

/// <summary>Where the server stands; one kind of place per derived record.</summary>
[JsonDerivedType(typeof(LocalSiteSettings), "local")]
[JsonDerivedType(typeof(OpenStackSiteSettings), "openstack")]
[JsonDerivedType(typeof(ExistingSiteSettings), "existing")]
public abstract record SiteSettings
{
    /// <summary>The server's host name.</summary>
    public required string Name { get; init; }
}
