using EmbeddedEngine.Protocol;
using EmbeddedEngine.Values;
using Google.Protobuf.WellKnownTypes;

namespace EmbeddedEngine.Rpc;

/// <summary>Translates between the engine's values and the wire's. Source: Pulumi's public wire format.</summary>
public static class PropertyMarshaller
{
    /// <summary>Reads properties; a null struct has none.</summary>
    /// <exception cref="FormatException">A marked struct lacks what its mark asks for, or its mark is not known.</exception>
    public static PropertyMap ToProperties(Struct? @struct) => @struct is null
        ? PropertyMap.Empty
        : PropertyMap.From(@struct.Fields.Select(field => KeyValuePair.Create(field.Key, ToProperty(field.Value))));

    /// <summary>Reads a value.</summary>
    /// <exception cref="FormatException">A marked struct lacks what its mark asks for, or its mark is not known.</exception>
    public static PropertyValue ToProperty(Value value) => value.KindCase switch
    {
        Value.KindOneofCase.BoolValue => value.BoolValue,
        Value.KindOneofCase.NumberValue => value.NumberValue,
        Value.KindOneofCase.StringValue => UnknownSentinels.Contains(value.StringValue) ? PropertyValue.Unknown : value.StringValue,
        Value.KindOneofCase.ListValue => new PropertyValue.Array([.. value.ListValue.Values.Select(ToProperty)]),
        Value.KindOneofCase.StructValue => ToMarked(value.StructValue),
        _ => PropertyValue.Nothing,
    };

    /// <summary>Writes properties as the receiver understands them.</summary>
    public static Struct ToStruct(PropertyMap properties, MarshalOptions options)
    {
        var @struct = new Struct();
        foreach (var (name, value) in properties)
        {
            if (options.PartialValues || !value.ContainsUnknowns)
                @struct.Fields[name] = ToValue(value, options);
        }

        return @struct;
    }

    /// <summary>Writes a value as the receiver understands it.</summary>
    public static Value ToValue(PropertyValue value, MarshalOptions options) => value switch
    {
        PropertyValue.Null => Value.ForNull(),
        PropertyValue.Bool(var flag) => Value.ForBool(flag),
        PropertyValue.Number(var number) => Value.ForNumber(number),
        PropertyValue.Text(var text) => Value.ForString(text),
        PropertyValue.Computed => Value.ForString(UnknownSentinels.Any),
        PropertyValue.Array(var items) => Value.ForList([.. items.Select(item => ToValue(item, options))]),
        PropertyValue.Object(var properties) => Value.ForStruct(ToNestedStruct(properties, options)),
        PropertyValue.Secret(var inner) => options.Secrets ? Marked(Signatures.Secret, ("value", ToValue(inner, options))) : ToValue(inner, options),
        PropertyValue.Asset asset => Marked(Signatures.Asset, (SourceName(asset.Source), Value.ForString(asset.Content)), Hash(asset.Hash)),
        PropertyValue.Archive archive => Marked(
            Signatures.Archive,
            (SourceName(archive.Source), archive.Source == AssetSource.Assets
                ? Value.ForStruct(ToNestedStruct(archive.Assets, options))
                : Value.ForString(archive.Content)),
            Hash(archive.Hash)),
        PropertyValue.ResourceReference reference => ToReference(reference, options),
        _ => throw new ArgumentOutOfRangeException(nameof(value), value.GetType().Name, "not a kind of value that the wire knows"),
    };

    private static Struct ToNestedStruct(PropertyMap properties, MarshalOptions options) =>
        ToStruct(properties, options with { PartialValues = true });

    private static Value ToReference(PropertyValue.ResourceReference reference, MarshalOptions options)
    {
        var id = reference.Id is null ? null : ToValue(reference.Id, options);
        if (!options.ResourceReferences)
            return id ?? Value.ForString(reference.Urn);
        // The wire writes an id that is not known yet as an empty one.
        return Marked(
            Signatures.ResourceReference,
            ("urn", Value.ForString(reference.Urn)),
            ("id", reference.Id is PropertyValue.Computed ? Value.ForString("") : id),
            ("packageVersion", reference.PackageVersion.Length == 0 ? null : Value.ForString(reference.PackageVersion)));
    }

    private static (string, Value?) Hash(string? hash) => ("hash", hash is null ? null : Value.ForString(hash));

    private static Value Marked(string signature, params ReadOnlySpan<(string Name, Value? Value)> fields)
    {
        var @struct = new Struct { Fields = { [Signatures.Key] = Value.ForString(signature) } };
        foreach (var (name, value) in fields)
        {
            if (value is not null)
                @struct.Fields[name] = value;
        }

        return Value.ForStruct(@struct);
    }

    private static string SourceName(AssetSource source) => source switch
    {
        AssetSource.Text => "text",
        AssetSource.Path => "path",
        AssetSource.Uri => "uri",
        AssetSource.Assets => "assets",
        _ => throw new ArgumentOutOfRangeException(nameof(source), source, null),
    };

    private static PropertyValue ToMarked(Struct @struct)
    {
        if (!@struct.Fields.TryGetValue(Signatures.Key, out var signature))
            return ToProperties(@struct);
        return signature.StringValue switch
        {
            // What is secret once is not more secret twice.
            Signatures.Secret => ToProperty(Field(@struct, "value")).AsSecret(),
            Signatures.Asset => ToAsset(@struct),
            Signatures.Archive => ToArchive(@struct),
            Signatures.ResourceReference => ToReference(@struct),
            Signatures.OutputValue => ToOutput(@struct),
            var other => throw new FormatException($"A value is marked '{other}', which is not a kind of value that is supported."),
        };
    }

    private static PropertyValue.Asset ToAsset(Struct @struct)
    {
        foreach (var source in (ReadOnlySpan<AssetSource>)[AssetSource.Path, AssetSource.Uri, AssetSource.Text])
        {
            if (@struct.Fields.TryGetValue(SourceName(source), out var content) && (content.StringValue.Length > 0 || source == AssetSource.Text))
                return new PropertyValue.Asset(source, content.StringValue, HashOf(@struct));
        }

        throw new FormatException("An asset has none of 'text', 'path' and 'uri'.");
    }

    private static PropertyValue.Archive ToArchive(Struct @struct)
    {
        foreach (var source in (ReadOnlySpan<AssetSource>)[AssetSource.Path, AssetSource.Uri])
        {
            if (@struct.Fields.TryGetValue(SourceName(source), out var content) && content.StringValue.Length > 0)
                return new PropertyValue.Archive(source, content.StringValue, PropertyMap.Empty, HashOf(@struct));
        }

        return @struct.Fields.TryGetValue("assets", out var assets)
            ? new PropertyValue.Archive(AssetSource.Assets, "", ToProperties(assets.StructValue), HashOf(@struct))
            : throw new FormatException("An archive has none of 'assets', 'path' and 'uri'.");
    }

    private static PropertyValue.ResourceReference ToReference(Struct @struct)
    {
        PropertyValue? id = @struct.Fields.TryGetValue("id", out var field)
            ? field.KindCase == Value.KindOneofCase.StringValue && field.StringValue.Length == 0 ? PropertyValue.Unknown : ToProperty(field)
            : null;
        var version = @struct.Fields.TryGetValue("packageVersion", out var text) ? text.StringValue : "";
        return new PropertyValue.ResourceReference(Field(@struct, "urn").StringValue, id, version);
    }

    private static PropertyValue ToOutput(Struct @struct)
    {
        var value = @struct.Fields.TryGetValue("value", out var known) ? ToProperty(known) : PropertyValue.Unknown;
        return @struct.Fields.TryGetValue("secret", out var secret) && secret.BoolValue ? value.AsSecret() : value;
    }

    private static string? HashOf(Struct @struct) =>
        @struct.Fields.TryGetValue("hash", out var hash) && hash.StringValue.Length > 0 ? hash.StringValue : null;

    private static Value Field(Struct @struct, string name) =>
        @struct.Fields.TryGetValue(name, out var value) ? value : throw new FormatException($"A marked value lacks its field '{name}'.");
}
