using System.Text.Json.Nodes;
using EmbeddedEngine.Providers.OpenStack.Schema;
using EmbeddedEngine.Values;
using OpenStackClient.Identity;

namespace EmbeddedEngine.Providers.OpenStack.Functions;

/// <summary>Lists the zones that servers can be in.</summary>
internal sealed class GetAvailabilityZones(Cloud cloud) : Function(cloud, new Property("state"))
{
    /// <inheritdoc />
    protected override async Task<PropertyMap> AnswerAsync(PropertyMap given, CancellationToken cancellation)
    {
        var state = Text(given, "state") ?? "available";
        if (state is not ("available" or "unavailable"))
            throw new ProviderException($"state is '{state}', and must be available or unavailable.");
        var answer = await Cloud.Service(ServiceKind.Compute, Text(given, "region")).GetAsync("os-availability-zone", cancellation).ConfigureAwait(false);
        var names = (answer["availabilityZoneInfo"] as JsonArray ?? [])
            .Where(zone => (bool?)zone?["zoneState"]?["available"] == (state == "available"))
            .Select(zone => (string)zone!["zoneName"]!)
            .Order(StringComparer.Ordinal);
        return [new("id", state), new("names", Json.Texts(names)), new("state", state)];
    }
}
