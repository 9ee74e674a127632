using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using EmbeddedEngine.Values;

namespace EmbeddedEngine.Providers.OpenStack.Schema;

/// <summary>Values as the services write them, and back.</summary>
internal static class Json
{
    /// <summary>The value as JSON. Names in objects are the service's, those in maps stay as they are.</summary>
    public static JsonNode? From(PropertyValue value, PropertyShape shape) => value.Unwrap() switch
    {
        PropertyValue.Bool flag => flag.Value,
        PropertyValue.Number number => double.IsInteger(number.Value) ? (long)number.Value : number.Value,
        PropertyValue.Text text => text.Value,
        PropertyValue.Array list => new JsonArray([.. list.Items.Select(item => From(item, shape))]),
        PropertyValue.Object map => new JsonObject(map.Properties
            .Where(item => item.Value.Unwrap() is not PropertyValue.Null)
            .Select(item => KeyValuePair.Create(shape == PropertyShape.TextMap ? item.Key : FieldNames.Of(item.Key), From(item.Value, shape)))),
        _ => null,
    };

    /// <summary>The JSON as a value.</summary>
    public static PropertyValue To(JsonNode? node, PropertyShape shape) => node switch
    {
        null => PropertyValue.Nothing,
        JsonArray list => new PropertyValue.Array([.. list.Select(item => To(item, shape))]),
        JsonObject map => PropertyMap.From(map.Select(item => KeyValuePair.Create(
            shape == PropertyShape.TextMap ? item.Key : FieldNames.Property(item.Key), To(item.Value, shape)))),
        _ => Scalar(node, shape),
    };

    /// <summary>Texts as a list.</summary>
    public static PropertyValue Texts(IEnumerable<string> texts) => new PropertyValue.Array([.. texts.Select(text => (PropertyValue)text)]);

    /// <summary>The texts of a list; none where it is none.</summary>
    public static ImmutableArray<string> Texts(JsonNode? node) => [.. (node as JsonArray ?? []).Select(item => (string?)item).OfType<string>()];

    private static PropertyValue Scalar(JsonNode node, PropertyShape shape) => node.GetValueKind() switch
    {
        JsonValueKind.String when shape == PropertyShape.Number && double.TryParse((string?)node, out var number) => number,
        JsonValueKind.String => (string)node!,
        JsonValueKind.Number when shape is PropertyShape.Text or PropertyShape.TextMap => node.ToJsonString(),
        JsonValueKind.Number => (double)node,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => PropertyValue.Nothing,
    };
}
