using System.Buffers;
using System.Text;
using System.Text.Json;
using EmbeddedEngine.Protocol;
using EmbeddedEngine.Values;

namespace EmbeddedEngine.State;

/// <summary>
/// Writes property values as they stand in state: plain JSON, and objects with a mark (<see cref="Signatures"/>) for
/// what JSON has no word for. A value that is not known cannot be kept and is refused.
/// </summary>
/// <param name="secrets">How secrets are written; null inside a secret, where values are written plainly.</param>
internal sealed class PropertyJsonWriter(SecretForm? secrets)
{
    private static readonly PropertyJsonWriter Inner = new(null);

    public void Write(Utf8JsonWriter json, PropertyMap properties)
    {
        json.WriteStartObject();
        WriteItems(json, properties);
        json.WriteEndObject();
    }

    public void Write(Utf8JsonWriter json, PropertyValue value)
    {
        switch (value)
        {
            case PropertyValue.Null:
                json.WriteNullValue();
                break;
            case PropertyValue.Bool flag:
                json.WriteBooleanValue(flag.Value);
                break;
            case PropertyValue.Number number:
                WriteNumber(json, number.Value);
                break;
            case PropertyValue.Text text:
                WriteText(json, text.Value);
                break;
            case PropertyValue.Array array:
                json.WriteStartArray();
                foreach (var item in array.Items)
                {
                    Write(json, item);
                }

                json.WriteEndArray();
                break;
            case PropertyValue.Object { Properties: var properties }:
                if (properties.ContainsKey(Signatures.Key))
                {
                    throw new StateException($"A property is named '{Signatures.Key}': that name is the protocol's own. Rename it.");
                }

                Write(json, properties);
                break;
            case PropertyValue.Secret secret:
                WriteSecret(json, secret.Unwrap());
                break;
            case PropertyValue.Asset asset:
                WriteAsset(json, asset);
                break;
            case PropertyValue.Archive archive:
                WriteArchive(json, archive);
                break;
            case PropertyValue.ResourceReference reference:
                WriteReference(json, reference);
                break;
            default:
                throw Unknown();
        }
    }

    private static void WriteNumber(Utf8JsonWriter json, double number)
    {
        if (double.IsFinite(number))
        {
            json.WriteNumberValue(number);
            return;
        }

        Begin(json, Signatures.NonFiniteNumber);
        json.WriteString("value", BitConverter.DoubleToUInt64Bits(number).ToString("x16"));
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string text)
    {
        if (UnknownSentinels.Contains(text))
        {
            throw Unknown();
        }

        json.WriteStringValue(text);
    }

    private void WriteSecret(Utf8JsonWriter json, PropertyValue value)
    {
        if (secrets is null)
        {
            Write(json, value);
            return;
        }

        Begin(json, SecretForm.Signature);
        json.WriteString(secrets.Field, secrets.Convert(ToText(value)));
        json.WriteEndObject();
    }

    private static string ToText(PropertyValue value)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, StateJson.WriterOptions))
        {
            Inner.Write(json, value);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void WriteAsset(Utf8JsonWriter json, PropertyValue.Asset asset)
    {
        Begin(json, Signatures.Asset);
        WriteHash(json, asset.Hash);
        json.WriteString(
            asset.Source switch
            {
                AssetSource.Text => AssetFields.Text,
                AssetSource.Path => AssetFields.Path,
                AssetSource.Uri => AssetFields.Uri,
                _ => throw new StateException($"An asset cannot come from {asset.Source}."),
            },
            asset.Content);
        json.WriteEndObject();
    }

    private void WriteArchive(Utf8JsonWriter json, PropertyValue.Archive archive)
    {
        Begin(json, Signatures.Archive);
        WriteHash(json, archive.Hash);
        switch (archive.Source)
        {
            case AssetSource.Assets:
                json.WritePropertyName(AssetFields.Assets);
                Write(json, archive.Assets);
                break;
            case AssetSource.Path:
                json.WriteString(AssetFields.Path, archive.Content);
                break;
            case AssetSource.Uri:
                json.WriteString(AssetFields.Uri, archive.Content);
                break;
            default:
                throw new StateException($"An archive cannot come from {archive.Source}.");
        }

        json.WriteEndObject();
    }

    private static void WriteReference(Utf8JsonWriter json, PropertyValue.ResourceReference reference)
    {
        Begin(json, Signatures.ResourceReference);
        json.WriteString(ReferenceFields.Urn, reference.Urn);
        if (reference.Id is { } id)
        {
            // An empty id says that the resource has one which is not known yet.
            json.WriteString(ReferenceFields.Id, id is PropertyValue.Computed ? "" : id.AsText());
        }

        if (reference.PackageVersion.Length > 0)
        {
            json.WriteString(ReferenceFields.PackageVersion, reference.PackageVersion);
        }

        json.WriteEndObject();
    }

    private static void WriteHash(Utf8JsonWriter json, string? hash)
    {
        if (!string.IsNullOrEmpty(hash))
        {
            json.WriteString(AssetFields.Hash, hash);
        }
    }

    private void WriteItems(Utf8JsonWriter json, PropertyMap properties)
    {
        foreach (var (name, value) in properties)
        {
            json.WritePropertyName(name);
            Write(json, value);
        }
    }

    private static void Begin(Utf8JsonWriter json, string signature)
    {
        json.WriteStartObject();
        json.WriteString(Signatures.Key, signature);
    }

    private static StateException Unknown() =>
        new("A value that is not known yet cannot be kept in the state: an operation that has ended gives known values only.");
}
