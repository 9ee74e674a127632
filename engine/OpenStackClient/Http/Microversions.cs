using System.Text.Json.Nodes;
using OpenStackClient.Identity;

namespace OpenStackClient.Http;

/// <summary>Chooses the version of a service's interface that both sides understand.</summary>
internal static class Microversions
{
    /// <summary>The version to ask for.</summary>
    /// <param name="discovery">What the service says of its versions: one of them, or a list.</param>
    /// <param name="kind">The service.</param>
    /// <param name="wanted">The newest that we understand.</param>
    /// <exception cref="OpenStackException">There is none.</exception>
    public static Microversion? Choose(JsonObject discovery, ServiceKind kind, Microversion wanted)
    {
        var versions = discovery["version"] is JsonObject one ? [one] : (discovery["versions"] as JsonArray ?? []).OfType<JsonObject>();
        foreach (var version in versions)
        {
            var newest = Microversion.Parse((string?)version["version"]);
            var oldest = Microversion.Parse((string?)version["min_version"]);
            if (newest is null || oldest is null || newest.Value.Major != wanted.Major)
                continue;
            return oldest <= wanted
                ? (newest < wanted ? newest : wanted)
                : throw new OpenStackException($"The service '{kind.Name}' asks for version {oldest} at least; this client knows {wanted}.");
        }

        throw new OpenStackException($"The service '{kind.Name}' tells of no version {wanted.Major}.x with microversions: the cloud is too old for this client.");
    }
}
