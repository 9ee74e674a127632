using System.Text.Json.Nodes;
using EmbeddedEngine.Protocol;
using EmbeddedEngine.Values;

namespace EmbeddedEngine.Cli.Display;

/// <summary>Values as JSON, in the official CLI's shapes.</summary>
/// <param name="showSecrets">Whether secrets are written in plaintext; otherwise <c>"[secret]"</c> stands for each.</param>
internal sealed class PropertyJson(bool showSecrets)
{
    /// <summary>Writes secrets as <c>"[secret]"</c>.</summary>
    public static PropertyJson Masked { get; } = new(showSecrets: false);

    /// <summary>Writes secrets in plaintext.</summary>
    public static PropertyJson Shown { get; } = new(showSecrets: true);

    /// <summary>The properties as an object.</summary>
    public JsonObject Of(PropertyMap properties) =>
        new(properties.Select(item => KeyValuePair.Create(item.Key, Of(item.Value))));

    /// <summary>The value; null for the absent one.</summary>
    public JsonNode? Of(PropertyValue value) => value switch
    {
        PropertyValue.Null => null,
        PropertyValue.Bool boolean => JsonValue.Create(boolean.Value),
        PropertyValue.Number number => Of(number.Value),
        PropertyValue.Text text => JsonValue.Create(text.Value),
        PropertyValue.Array array => new JsonArray([.. array.Items.Select(Of)]),
        PropertyValue.Object @object => Of(@object.Properties),
        PropertyValue.Secret secret => showSecrets ? Of(secret.Value) : JsonValue.Create(SecretFilter.Mask),
        PropertyValue.Computed => JsonValue.Create(UnknownSentinels.Any),
        PropertyValue.Asset asset => Special(Signatures.Asset, asset.Source, JsonValue.Create(asset.Content), asset.Hash),
        PropertyValue.Archive archive => Special(
            Signatures.Archive,
            archive.Source,
            archive.Source == AssetSource.Assets ? Of(archive.Assets) : JsonValue.Create(archive.Content),
            archive.Hash),
        PropertyValue.ResourceReference reference => new JsonObject
        {
            [Signatures.Key] = Signatures.ResourceReference,
            ["urn"] = reference.Urn,
            ["id"] = reference.Id is null ? null : Of(reference.Id),
            ["packageVersion"] = reference.PackageVersion,
        },
        _ => throw new ArgumentOutOfRangeException(nameof(value), value.GetType(), "no such kind of value"),
    };

    // The wire knows doubles only: write 22 and not 22.0, and as text what JSON has no number for.
    private static JsonValue Of(double number) => number switch
    {
        _ when !double.IsFinite(number) => JsonValue.Create(number.ToString("R")),
        _ when number == Math.Truncate(number) && Math.Abs(number) < 1L << 53 => JsonValue.Create((long)number),
        _ => JsonValue.Create(number),
    };

    private static JsonObject Special(string signature, AssetSource source, JsonNode? content, string? hash)
    {
        var result = new JsonObject { [Signatures.Key] = signature };
        if (hash is not null)
            result["hash"] = hash;
        result[source.ToString().ToLowerInvariant()] = content;
        return result;
    }
}
