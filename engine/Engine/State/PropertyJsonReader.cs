using System.Globalization;
using System.Text.Json;
using EmbeddedEngine.Protocol;
using EmbeddedEngine.Values;

namespace EmbeddedEngine.State;

/// <summary>Reads property values as <see cref="PropertyJsonWriter"/> writes them.</summary>
/// <param name="decrypt">Gives the JSON of a secret's value for its ciphertext.</param>
internal sealed class PropertyJsonReader(Func<string, string> decrypt)
{
    /// <exception cref="StateException">A value is of a form that this engine does not know.</exception>
    public PropertyMap ReadMap(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            throw new StateException($"Properties must be a JSON object, not {json.ValueKind}.");
        }

        return PropertyMap.From(json.EnumerateObject().Select(item => KeyValuePair.Create(item.Name, Read(item.Value))));
    }

    /// <exception cref="StateException">The value is of a form that this engine does not know.</exception>
    public PropertyValue Read(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Null => PropertyValue.Nothing,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => json.GetDouble(),
        JsonValueKind.String => ReadText(json.GetString()!),
        JsonValueKind.Array => new PropertyValue.Array([.. json.EnumerateArray().Select(Read)]),
        _ => json.TryGetProperty(Signatures.Key, out var signature) ? ReadMarked(json, signature) : ReadMap(json),
    };

    private PropertyValue ReadMarked(JsonElement json, JsonElement signature) =>
        (signature.ValueKind == JsonValueKind.String ? signature.GetString() : null) switch
        {
            Signatures.Secret => ReadSecret(json),
            Signatures.Asset => ReadAsset(json),
            Signatures.Archive => ReadArchive(json),
            Signatures.ResourceReference => ReadReference(json),
            Signatures.NonFiniteNumber => ReadNonFinite(json),
            _ => throw new StateException($"A value has the mark '{signature}', which this engine does not know. Use the official CLI."),
        };

    private static PropertyValue.Text ReadText(string text) => UnknownSentinels.Contains(text)
        ? throw new StateException("A value is not known: the state was written by an operation that had not ended.")
        : new PropertyValue.Text(text);

    private PropertyValue.Secret ReadSecret(JsonElement json)
    {
        var text = Text(json, SecretForm.CiphertextField) is { } ciphertext
            ? decrypt(ciphertext)
            : Required(json, SecretForm.PlaintextField, "secret");
        using var value = JsonDocument.Parse(text, StateJson.ReaderOptions);
        return new PropertyValue.Secret(Read(value.RootElement).Unwrap());
    }

    private static PropertyValue.Asset ReadAsset(JsonElement json)
    {
        var hash = Text(json, AssetFields.Hash);
        return Text(json, AssetFields.Path) is { Length: > 0 } path ? new(AssetSource.Path, path, hash)
            : Text(json, AssetFields.Uri) is { Length: > 0 } uri ? new(AssetSource.Uri, uri, hash)
            : new(AssetSource.Text, Text(json, AssetFields.Text) ?? "", hash);
    }

    private PropertyValue.Archive ReadArchive(JsonElement json)
    {
        var hash = Text(json, AssetFields.Hash);
        return Text(json, AssetFields.Path) is { Length: > 0 } path ? new(AssetSource.Path, path, PropertyMap.Empty, hash)
            : Text(json, AssetFields.Uri) is { Length: > 0 } uri ? new(AssetSource.Uri, uri, PropertyMap.Empty, hash)
            : json.TryGetProperty(AssetFields.Assets, out var assets) ? new(AssetSource.Assets, "", ReadMap(assets), hash)
            : new(AssetSource.Assets, "", PropertyMap.Empty, hash);
    }

    private static PropertyValue.ResourceReference ReadReference(JsonElement json)
    {
        PropertyValue? id = Text(json, ReferenceFields.Id) switch
        {
            null => null,
            "" => PropertyValue.Unknown,
            var known => known,
        };
        return new PropertyValue.ResourceReference(
            Required(json, ReferenceFields.Urn, "resource reference"), id, Text(json, ReferenceFields.PackageVersion) ?? "");
    }

    private static PropertyValue.Number ReadNonFinite(JsonElement json)
    {
        var digits = Required(json, "value", "number");
        return ulong.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var bits)
            ? new PropertyValue.Number(BitConverter.UInt64BitsToDouble(bits))
            : throw new StateException($"A number has the value '{digits}', which is not 16 hex digits.");
    }

    private static string Required(JsonElement json, string field, string what) =>
        Text(json, field) ?? throw new StateException($"A {what} has no '{field}'.");

    private static string? Text(JsonElement json, string field) =>
        json.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
