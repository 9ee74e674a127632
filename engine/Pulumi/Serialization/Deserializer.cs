using System.Collections.Immutable;
using EmbeddedEngine.Protocol;
using Google.Protobuf.WellKnownTypes;

namespace Pulumi.Serialization;

/// <summary>
/// Turns values of the wire into values of the program. Marks rise: a value with anything unknown inside is unknown as a whole,
/// one with anything secret inside is secret as a whole.
/// </summary>
internal static class Deserializer
{
    /// <summary>
    /// The value as null, bool, double, string, asset, archive, resource, or
    /// <see cref="ImmutableArray{T}"/> or <see cref="ImmutableDictionary{TKey, TValue}"/> of these.
    /// </summary>
    public static OutputData<object?> Deserialize(Value value) => value.KindCase switch
    {
        Value.KindOneofCase.BoolValue => OutputData.Known<object?>(value.BoolValue),
        Value.KindOneofCase.NumberValue => OutputData.Known<object?>(value.NumberValue),
        Value.KindOneofCase.StringValue => WireValues.IsUnknown(value)
            ? OutputData.Unknown<object?>([], isSecret: false)
            : OutputData.Known<object?>(value.StringValue),
        Value.KindOneofCase.ListValue => DeserializeList(value.ListValue),
        Value.KindOneofCase.StructValue => DeserializeStruct(value),
        _ => OutputData.Known<object?>(null),
    };

    /// <summary>The properties, each with marks of its own.</summary>
    public static ImmutableDictionary<string, OutputData<object?>> Deserialize(Struct properties) =>
        properties.Fields.ToImmutableDictionary(field => field.Key, field => Deserialize(field.Value));

    private static OutputData<object?> DeserializeList(ListValue list)
    {
        var items = list.Values.Select(Deserialize).ToList();
        return Combine(items, items.Select(item => item.Value).ToImmutableArray());
    }

    private static OutputData<object?> DeserializeStruct(Value value)
    {
        var fields = value.StructValue.Fields;
        switch (WireValues.SignatureOf(value))
        {
            case Signatures.Secret:
                return Deserialize(Field(value, "value")) with { IsSecret = true };
            case Signatures.OutputValue:
                return DeserializeOutputValue(value);
            case Signatures.ResourceReference:
                return OutputData.Known<object?>(ResourceReferences.Resolve(
                    Field(value, "urn").StringValue, fields.TryGetValue("packageVersion", out var version) ? version.StringValue : ""));
            case Signatures.Asset:
                return OutputData.Known<object?>(DeserializeAsset(value));
            case Signatures.Archive:
                return DeserializeArchive(value);
            case { } unknown:
                throw new InvalidOperationException($"The engine sent a kind of value that is not supported: signature '{unknown}'.");
        }

        // Names with two underscores are the engine's own.
        var entries = fields.Where(field => !field.Key.StartsWith("__", StringComparison.Ordinal))
            .Select(field => KeyValuePair.Create(field.Key, Deserialize(field.Value)))
            .ToList();
        return Combine(
            entries.Select(entry => entry.Value),
            entries.ToImmutableDictionary(entry => entry.Key, entry => entry.Value.Value));
    }

    private static OutputData<object?> DeserializeOutputValue(Value value)
    {
        var fields = value.StructValue.Fields;
        var isSecret = fields.TryGetValue("secret", out var secret) && secret.BoolValue;
        var resources = fields.TryGetValue("dependencies", out var urns)
            ? urns.ListValue.Values.Select(urn => (Resource)new DependencyResource(urn.StringValue)).ToImmutableHashSet()
            : [];
        return fields.TryGetValue("value", out var inner)
            ? OutputData.Join(new OutputData<object?>(resources, null, IsKnown: true, isSecret), Deserialize(inner))
            : OutputData.Unknown<object?>(resources, isSecret);
    }

    private static Asset DeserializeAsset(Value value)
    {
        var fields = value.StructValue.Fields;
        if (fields.TryGetValue(AssetFields.Path, out var path) && path.StringValue is { Length: > 0 } file)
            return new FileAsset(file);
        if (fields.TryGetValue(AssetFields.Uri, out var uri) && uri.StringValue is { Length: > 0 } address)
            return new RemoteAsset(address);
        return new StringAsset(Field(value, AssetFields.Text).StringValue);
    }

    private static OutputData<object?> DeserializeArchive(Value value)
    {
        var fields = value.StructValue.Fields;
        if (fields.TryGetValue(AssetFields.Path, out var path) && path.StringValue is { Length: > 0 } file)
            return OutputData.Known<object?>(new FileArchive(file));
        if (fields.TryGetValue(AssetFields.Uri, out var uri) && uri.StringValue is { Length: > 0 } address)
            return OutputData.Known<object?>(new RemoteArchive(address));

        var assets = Deserialize(Field(value, AssetFields.Assets).StructValue);
        return Combine(
            assets.Values,
            assets.Values.All(asset => asset.IsKnown)
                ? new AssetArchive(assets.ToDictionary(asset => asset.Key, asset => (AssetOrArchive)asset.Value.Value!))
                : null);
    }

    private static OutputData<object?> Combine(IEnumerable<OutputData<object?>> parts, object? value)
    {
        var all = OutputData.Known<object?>(value);
        foreach (var part in parts)
            all = OutputData.Join(part, all);
        return all.IsKnown ? all : all with { Value = null };
    }

    private static Value Field(Value value, string name) =>
        value.StructValue.Fields.TryGetValue(name, out var field)
            ? field
            : throw new InvalidOperationException($"The engine sent a value without its field '{name}'.");
}
