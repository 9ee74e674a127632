using System.Text.Json.Nodes;

namespace OpenStackClient.Identity;

/// <summary>What keystone answered to a login.</summary>
/// <param name="Token">The token; a secret.</param>
/// <param name="Expires">When it ends.</param>
/// <param name="Details">All that keystone says of it: user, project, roles, catalog.</param>
public sealed record Login(string Token, DateTimeOffset Expires, JsonObject Details)
{
    /// <summary>The addresses of the services.</summary>
    public ServiceCatalog Catalog { get; } = ServiceCatalog.Of(Details);

    /// <summary>The project's id; null where the token is not for one.</summary>
    public string? ProjectId => (string?)Details["project"]?["id"];

    /// <summary>Without the token.</summary>
    public override string ToString() => $"token until {Expires:u}";
}
