using System.Text.Json;

namespace GitOrigin.Ops.OpenStack;

/// <summary>A resource as it stands in a stack's state.</summary>
/// <param name="Urn">Its URN.</param>
/// <param name="Type">Its type, such as <c>openstack:compute/instance:Instance</c>.</param>
/// <param name="Id">Its id; empty where it has none yet.</param>
/// <param name="Inputs">Its inputs, a JSON object.</param>
/// <param name="Outputs">Its outputs, a JSON object.</param>
public sealed record StackResource(string Urn, string Type, string Id, JsonElement Inputs, JsonElement Outputs)
{
    // Pulumi's mark of a secret in a state.
    private const string SecretKey = "4dabf18193072939515e22adb298388d";

    /// <summary>The name that the program gave it.</summary>
    public string Name => Urn[(Urn.LastIndexOf("::", StringComparison.Ordinal) + 2)..];

    /// <summary>An input that is a text; null where it is absent, or a secret that is not shown.</summary>
    public string? Input(string name) => Text(Inputs, name);

    /// <summary>An output that is a text; null where it is absent, or a secret that is not shown.</summary>
    public string? Output(string name) => Text(Outputs, name);

    /// <summary>The first text of an output that is a list; null where there is none.</summary>
    public string? FirstOutput(string name) => First(Outputs, name);

    /// <summary>An output of any kind, out of its secrecy; undefined where it is absent or not shown.</summary>
    public JsonElement OutputValue(string name) => Value(Outputs, name);

    private static string? First(JsonElement map, string name) =>
        Value(map, name) is { ValueKind: JsonValueKind.Array } list && list.GetArrayLength() > 0 && list[0].ValueKind == JsonValueKind.String
            ? list[0].GetString()
            : null;

    private static string? Text(JsonElement map, string name) => Value(map, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    private static JsonElement Value(JsonElement map, string name)
    {
        if (map.ValueKind != JsonValueKind.Object || !map.TryGetProperty(name, out var value))
        {
            return default;
        }

        if (value.ValueKind != JsonValueKind.Object || !value.TryGetProperty(SecretKey, out _))
        {
            return value;
        }

        // The text of a secret is the JSON of its value.
        return value.TryGetProperty("plaintext", out var plain) ? JsonElement.Parse(plain.GetString()!) : default;
    }
}
