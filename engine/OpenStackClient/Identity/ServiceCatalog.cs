using System.Collections.Immutable;
using System.Text.Json.Nodes;
using OpenStackClient.Settings;

namespace OpenStackClient.Identity;

/// <summary>Where each service of a cloud is, by region and interface.</summary>
public sealed class ServiceCatalog
{
    private readonly ImmutableArray<Entry> entries;

    private ServiceCatalog(ImmutableArray<Entry> entries) => this.entries = entries;

    /// <summary>Reads the catalog that comes with a token.</summary>
    public static ServiceCatalog Of(JsonObject token) => new([
        .. from service in token["catalog"] as JsonArray ?? []
           from endpoint in service?["endpoints"] as JsonArray ?? []
           select new Entry(
               (string?)service?["type"] ?? "",
               (string?)endpoint?["interface"] ?? "",
               (string?)endpoint?["region_id"] ?? (string?)endpoint?["region"] ?? "",
               (string?)endpoint?["url"] ?? ""),
    ]);

    /// <summary>The address of a service.</summary>
    /// <param name="kind">The service.</param>
    /// <param name="settings">Says which interface, and what is known better than the catalog.</param>
    /// <param name="region">The region; null: the first one that has the service.</param>
    /// <exception cref="OpenStackException">The catalog has none.</exception>
    public Uri Find(ServiceKind kind, CloudSettings settings, string? region)
    {
        foreach (var type in kind.Types)
        {
            if (settings.Endpoints.TryGetValue(type, out var given))
                return given;
        }

        var found = kind.Types
            .SelectMany(type => entries.Where(entry => entry.Type == type))
            .FirstOrDefault(entry => entry.Interface == settings.Interface && (region is null || entry.Region == region));
        return found is not null && Uri.TryCreate(found.Url, UriKind.Absolute, out var address) ? address : throw new OpenStackException(Missing(kind, settings, region));
    }

    private string Missing(ServiceKind kind, CloudSettings settings, string? region)
    {
        var regions = entries.Select(entry => entry.Region).Where(name => name.Length > 0).Distinct().Order(StringComparer.Ordinal).ToList();
        var place = region is null ? "" : $" in region '{region}'";
        var hint = region is not null && !regions.Contains(region) ? $" The regions are: {string.Join(", ", regions)}." : "";
        return $"The cloud's catalog has no {settings.Interface} address of the service '{kind.Name}'{place}.{hint}";
    }

    private sealed record Entry(string Type, string Interface, string Region, string Url);
}
