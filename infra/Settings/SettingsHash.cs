using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace GitOrigin.Infra.Settings;

/// <summary>Tells settings from others: the same for the same settings, however they are written.</summary>
public static class SettingsHash
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>SHA-256, in hex, of the settings as JSON with the keys of all objects sorted. Secrets are no part of them.</summary>
    public static string Of(OriginSettings settings)
    {
        var canonical = Sorted(JsonSerializer.SerializeToNode(settings, Options))!.ToJsonString();
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)));
    }

    private static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject values => new JsonObject(values
            .OrderBy(value => value.Key, StringComparer.Ordinal)
            .Select(value => KeyValuePair.Create(value.Key, Sorted(value.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Sorted)]),
        _ => node?.DeepClone(),
    };
}
