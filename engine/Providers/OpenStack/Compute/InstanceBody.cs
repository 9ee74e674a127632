using System.Text;
using System.Text.Json.Nodes;
using EmbeddedEngine.Providers.OpenStack.Networking;
using EmbeddedEngine.Providers.OpenStack.Resources;
using EmbeddedEngine.Providers.OpenStack.Schema;
using EmbeddedEngine.Values;
using OpenStackClient.Identity;

namespace EmbeddedEngine.Providers.OpenStack.Compute;

/// <summary>What nova is told to make a server.</summary>
internal static class InstanceBody
{
    // Names that nova has for hints.
    private static readonly Dictionary<string, string> Hints = new(StringComparer.Ordinal)
    {
        ["group"] = "group",
        ["differentHosts"] = "different_host",
        ["sameHosts"] = "same_host",
    };

    /// <summary>The body of the creation, with the mark as its only tag.</summary>
    public static async Task<JsonObject> CreationAsync(Operation operation)
    {
        var server = new JsonObject
        {
            ["name"] = operation.Required("name"),
            ["flavorRef"] = await FlavorAsync(operation).ConfigureAwait(false),
            ["networks"] = await NetworksAsync(operation).ConfigureAwait(false),
            ["tags"] = new JsonArray(operation.Mark),
        };
        if (await ImageAsync(operation).ConfigureAwait(false) is { } image)
            server["imageRef"] = image;
        Set("key_name", operation.Text("keyPair"));
        Set("availability_zone", operation.Text("availabilityZone"));
        Set("adminPass", operation.Text("adminPass"));
        Set("accessIPv4", operation.Text("accessIpV4"));
        Set("accessIPv6", operation.Text("accessIpV6"));
        Set("user_data", operation.Text("userData") is { } data ? UserData(data) : null);
        if (operation.Inputs.Get("configDrive") is PropertyValue.Bool drive)
            server["config_drive"] = drive.Value;
        if (operation.Inputs.Get("metadata") is PropertyValue.Object metadata)
            server["metadata"] = Json.From(metadata, PropertyShape.TextMap);
        if (operation.Inputs.Get("securityGroups") is PropertyValue.Array groups)
            server["security_groups"] = new JsonArray([.. groups.Items.Select(group => new JsonObject { ["name"] = group.AsText() })]);
        if (operation.Inputs.Get("blockDevices") is PropertyValue.Array devices)
            server["block_device_mapping_v2"] = Json.From(devices, PropertyShape.Objects);
        var body = new JsonObject { ["server"] = server };
        if (HintsOf(operation) is { Count: > 0 } hints)
            body["OS-SCH-HNT:scheduler_hints"] = hints;
        return body;

        void Set(string name, string? value)
        {
            if (value is not null)
                server[name] = value;
        }
    }

    /// <summary>The id of the flavor, given by id or name.</summary>
    /// <exception cref="ProviderException">There is none.</exception>
    public static async Task<string> FlavorAsync(Operation operation)
    {
        // The name counts: the id may be what the cloud said of the flavor before.
        if (operation.Text("flavorName") is not { } name)
            return operation.Required("flavorId");
        var flavors = await operation.Service(ServiceKind.Compute).ListAsync("flavors", "flavors", operation.Cancellation).ConfigureAwait(false);
        return (string?)flavors.FirstOrDefault(flavor => (string?)flavor["name"] == name)?["id"] ?? throw new ProviderException(
            $"The cloud has no flavor '{name}'; it has {string.Join(", ", flavors.Select(flavor => (string?)flavor["name"]).Order(StringComparer.Ordinal))}.");
    }

    private static async Task<string?> ImageAsync(Operation operation)
    {
        if (operation.Text("imageId") is { } id)
            return id;
        if (operation.Text("imageName") is not { } name)
            return null;
        var images = await operation.Service(ServiceKind.Image).ListAsync($"images?name={Uri.EscapeDataString(name)}", "images", operation.Cancellation).ConfigureAwait(false);
        return images switch
        {
            [var one] => (string)one["id"]!,
            [] => throw new ProviderException($"The cloud has no image '{name}'."),
            _ => throw new ProviderException($"{images.Count} images are called '{name}': give the id of the one that is meant."),
        };
    }

    private static async Task<JsonNode> NetworksAsync(Operation operation)
    {
        if (operation.Inputs.Get("networks") is not PropertyValue.Array { Items: { Length: > 0 } items })
            return operation.Text("networkMode") ?? "auto";
        var networks = new JsonArray();
        foreach (var properties in items.OfType<PropertyValue.Object>().Select(item => item.Properties))
            networks.Add(await NetworkAsync(operation, properties).ConfigureAwait(false));
        return networks;
    }

    private static async Task<JsonNode> NetworkAsync(Operation operation, PropertyMap properties)
    {
        if (properties.Get("port").AsText() is { Length: > 0 } port)
            return new JsonObject { ["port"] = port };
        var id = properties.Get("uuid").AsText() is { Length: > 0 } given
            ? given
            : await NetworkNames.IdOfAsync(
                operation.Service(ServiceKind.Network), properties.Get("name").AsText() ?? "", external: false, operation.Cancellation).ConfigureAwait(false);
        var network = new JsonObject { ["uuid"] = id };
        if ((properties.Get("fixedIpV4").AsText() ?? properties.Get("fixedIpV6").AsText()) is { Length: > 0 } address)
            network["fixed_ip"] = address;
        return network;
    }

    private static JsonObject HintsOf(Operation operation)
    {
        var hints = new JsonObject();
        if (operation.Inputs.Get("schedulerHints") is not PropertyValue.Array given)
            return hints;
        foreach (var (name, value) in given.Items.OfType<PropertyValue.Object>().SelectMany(hint => hint.Properties))
        {
            if (value is not PropertyValue.Null)
                hints[Hints[name]] = Json.From(value, PropertyShape.Texts);
        }

        return hints;
    }

    // What is base64 already is sent as it is, as the official provider does it.
    private static string UserData(string data) =>
        Convert.TryFromBase64String(data, new byte[data.Length], out _) ? data : Convert.ToBase64String(Encoding.UTF8.GetBytes(data));
}
