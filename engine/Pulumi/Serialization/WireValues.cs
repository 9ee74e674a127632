using EmbeddedEngine.Protocol;
using Google.Protobuf.WellKnownTypes;

namespace Pulumi.Serialization;

/// <summary>Makes and recognises the wire's special values.</summary>
internal static class WireValues
{
    /// <summary>The text that stands for a value that is not known yet.</summary>
    public const string Unknown = UnknownSentinels.Any;

    public static Value Secret(Value value) => Special(Signatures.Secret, ("value", value));

    /// <summary>A reference to a resource. A component has no id; the id of a custom resource is empty until it is known.</summary>
    public static Value ResourceReference(string urn, string? id) => id is null
        ? Special(Signatures.ResourceReference, ("urn", Value.ForString(urn)))
        : Special(Signatures.ResourceReference, ("urn", Value.ForString(urn)), ("id", Value.ForString(id)));

    /// <summary>A value with its marks, for peers that take more than the value.</summary>
    public static Value OutputValue(Value? value, bool isSecret, IEnumerable<string> dependencies)
    {
        var output = Special(
            Signatures.OutputValue,
            ("secret", Value.ForBool(isSecret)),
            ("dependencies", Value.ForList([.. dependencies.Select(Value.ForString)])));
        if (value is not null)
            output.StructValue.Fields.Add("value", value);
        return output;
    }

    public static Value Special(string signature, params (string Name, Value Value)[] fields)
    {
        var content = new Struct { Fields = { [Signatures.Key] = Value.ForString(signature) } };
        foreach (var (name, value) in fields)
            content.Fields.Add(name, value);
        return Value.ForStruct(content);
    }

    /// <summary>The mark of a special value; null for a plain one.</summary>
    public static string? SignatureOf(Value value) =>
        value.KindCase == Value.KindOneofCase.StructValue
        && value.StructValue.Fields.TryGetValue(Signatures.Key, out var signature)
        && signature.KindCase == Value.KindOneofCase.StringValue
            ? signature.StringValue
            : null;

    public static bool IsUnknown(Value value) =>
        value.KindCase == Value.KindOneofCase.StringValue && UnknownSentinels.Contains(value.StringValue);

    /// <summary>Whether the value, or anything inside it, is unknown.</summary>
    public static bool ContainsUnknown(Value value) => Contains(value, IsUnknown);

    /// <summary>Whether the value, or anything inside it, is secret.</summary>
    public static bool ContainsSecret(Value value) => Contains(value, inner => SignatureOf(inner) == Signatures.Secret);

    /// <summary>The value with all secrets in it laid open.</summary>
    public static Value WithoutSecrets(Value value)
    {
        if (SignatureOf(value) == Signatures.Secret)
            return value.StructValue.Fields.TryGetValue("value", out var inner) ? WithoutSecrets(inner) : Value.ForNull();
        return value.KindCase switch
        {
            Value.KindOneofCase.StructValue => Value.ForStruct(new()
            {
                Fields = { value.StructValue.Fields.ToDictionary(field => field.Key, field => WithoutSecrets(field.Value)) },
            }),
            Value.KindOneofCase.ListValue => Value.ForList([.. value.ListValue.Values.Select(WithoutSecrets)]),
            _ => value,
        };
    }

    private static bool Contains(Value value, Predicate<Value> matches) => matches(value) || value.KindCase switch
    {
        Value.KindOneofCase.StructValue => value.StructValue.Fields.Values.Any(inner => Contains(inner, matches)),
        Value.KindOneofCase.ListValue => value.ListValue.Values.Any(inner => Contains(inner, matches)),
        _ => false,
    };
}
