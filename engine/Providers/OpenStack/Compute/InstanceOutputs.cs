using System.Text.Json.Nodes;
using EmbeddedEngine.Providers.OpenStack.Resources;
using EmbeddedEngine.Providers.OpenStack.Schema;
using EmbeddedEngine.Values;
using OpenStackClient.Identity;

namespace EmbeddedEngine.Providers.OpenStack.Compute;

/// <summary>What a server says of itself by way of other things: flavor, image, addresses.</summary>
internal static class InstanceOutputs
{
    /// <summary>Adds it to the outputs that are fields of the server.</summary>
    public static async Task<PropertyMap> OfAsync(Operation operation, JsonObject server, PropertyMap outputs)
    {
        outputs = await WithFlavorAsync(operation, server, outputs).ConfigureAwait(false);
        outputs = await WithImageAsync(operation, server, outputs).ConfigureAwait(false);
        outputs = await WithNetworksAsync(operation, server, outputs).ConfigureAwait(false);
        var tags = Json.Texts(server["tags"]);
        var wanted = operation.Inputs.Get("tags") is PropertyValue.Array given ? given.Items.Select(tag => tag.AsText()!) : [];
        var groups = (server["security_groups"] as JsonArray ?? []).Select(group => (string?)group?["name"]).OfType<string>().Distinct();
        return outputs
            .With("metadata", OwnTexts.Of(operation.Inputs.Get("metadata"), server["metadata"]))
            .With("tags", Json.Texts(wanted.Where(tag => tags.Contains(tag))))
            .With("securityGroups", Json.Texts(groups))
            .With("powerState", ((string?)server["status"] ?? "").ToLowerInvariant());
    }

    private static async Task<PropertyMap> WithFlavorAsync(Operation operation, JsonObject server, PropertyMap outputs)
    {
        // Newer nova tells a server's flavor by its name alone.
        var name = (string?)server["flavor"]?["original_name"] ?? "";
        var flavors = await operation.Service(ServiceKind.Compute).ListAsync("flavors", "flavors", operation.Cancellation).ConfigureAwait(false);
        var id = (string?)flavors.FirstOrDefault(flavor => (string?)flavor["name"] == name)?["id"];
        return outputs.With("flavorName", name).With("flavorId", id ?? operation.Text("flavorId") ?? "");
    }

    private static async Task<PropertyMap> WithImageAsync(Operation operation, JsonObject server, PropertyMap outputs)
    {
        // Of a server that boots from a volume it is an empty text.
        var id = (string?)(server["image"] as JsonObject)?["id"];
        if (id is null)
            return outputs;
        var image = await operation.Service(ServiceKind.Image).FindAsync($"images/{id}", operation.Cancellation).ConfigureAwait(false);
        // An image that is gone is no reason to replace what was made of it.
        return outputs.With("imageId", id).With("imageName", (string?)image?["name"] ?? operation.Text("imageName") ?? "");
    }

    private static async Task<PropertyMap> WithNetworksAsync(Operation operation, JsonObject server, PropertyMap outputs)
    {
        var places = await operation.Service(ServiceKind.Compute)
            .ListAsync($"servers/{server["id"]}/os-interface", "interfaceAttachments", operation.Cancellation).ConfigureAwait(false);
        var addresses = server["addresses"] as JsonObject ?? [];
        var left = places.ToList();
        var networks = new List<PropertyValue>();
        foreach (var wanted in Wanted(operation, left.Count))
        {
            var place = left.Find(place => Fits(wanted, place, addresses)) ?? left.FirstOrDefault();
            if (place is null)
                break;
            left.Remove(place);
            networks.Add(wanted
                .With("port", (string)place["port_id"]!)
                .With("uuid", (string)place["net_id"]!)
                .With("mac", (string)place["mac_addr"]!)
                .With("name", NameOf(place, addresses))
                .With("fixedIpV4", Address(place, 4))
                .With("fixedIpV6", Address(place, 6)));
        }

        outputs = outputs.With("networks", new PropertyValue.Array([.. networks]));
        foreach (var (name, field, version) in ((string, string, int)[])[("accessIpV4", "accessIPv4", 4), ("accessIpV6", "accessIPv6", 6)])
        {
            var set = (string?)server[field];
            outputs = outputs.With(name, string.IsNullOrEmpty(set) ? places.Select(place => Address(place, version)).FirstOrDefault(text => text.Length > 0) ?? "" : set);
        }

        return outputs;
    }

    private static IEnumerable<PropertyMap> Wanted(Operation operation, int there) =>
        operation.Inputs.Get("networks") is PropertyValue.Array { Items: { Length: > 0 } items }
            ? items.OfType<PropertyValue.Object>().Select(item => item.Properties)
            : Enumerable.Repeat(PropertyMap.Empty, there);

    private static bool Fits(PropertyMap wanted, JsonObject place, JsonObject addresses) =>
        Same(wanted, "port", (string?)place["port_id"]) && Same(wanted, "uuid", (string?)place["net_id"]) && Same(wanted, "name", NameOf(place, addresses));

    private static bool Same(PropertyMap wanted, string name, string? there) => wanted.Get(name).AsText() is not { Length: > 0 } text || text == there;

    private static string NameOf(JsonObject place, JsonObject addresses)
    {
        var mac = (string?)place["mac_addr"];
        return addresses
            .Where(network => (network.Value as JsonArray ?? []).Any(address => (string?)address?["OS-EXT-IPS-MAC:mac_addr"] == mac))
            .Select(network => network.Key)
            .FirstOrDefault() ?? "";
    }

    private static string Address(JsonObject place, int version) => (place["fixed_ips"] as JsonArray ?? [])
        .Select(address => (string?)address?["ip_address"] ?? "")
        .FirstOrDefault(address => address.Contains(':', StringComparison.Ordinal) == (version == 6)) ?? "";
}
