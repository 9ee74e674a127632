using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace EmbeddedEngine.Stacks.Yaml;

/// <summary>Writes values as YAML text.</summary>
/// <param name="newLine">How lines end.</param>
internal sealed partial class YamlRenderer(string newLine)
{
    private const int Step = 2;

    private static readonly JsonSerializerOptions Quoting = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What stands behind the colon of a key in a block map.</summary>
    /// <param name="value">The key's value.</param>
    /// <param name="column">The key's column.</param>
    public string AfterKey(YamlValue value, int column) => value switch
    {
        YamlMap { Entries.IsEmpty: false } or YamlList { Items.IsEmpty: false } =>
            newLine + Spaces(column + Step) + Block(value, column + Step),
        _ => " " + Flow(value),
    };

    /// <summary>An entry of a block map.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="column">The key's column; the text begins there.</param>
    public string Entry(YamlEntry entry, int column) => $"{Flow(entry.Key)}:{AfterKey(entry.Value, column)}";

    /// <summary>A value in block style, from its first character on.</summary>
    /// <param name="value">The value.</param>
    /// <param name="column">The column of its first character.</param>
    public string Block(YamlValue value, int column) => value switch
    {
        YamlMap { Entries.IsEmpty: false } map => string.Join(newLine + Spaces(column), map.Entries.Select(entry => Entry(entry, column))),
        YamlList { Items.IsEmpty: false } list => string.Join(newLine + Spaces(column), list.Items.Select(item => Item(item, column))),
        _ => Flow(value),
    };

    /// <summary>An item of a block list, with its dash.</summary>
    /// <param name="item">The item.</param>
    /// <param name="column">The column of the dash; the text begins there.</param>
    public string Item(YamlValue item, int column) => $"- {Block(item, column + Step)}";

    /// <summary>A value on one line.</summary>
    public static string Flow(YamlValue value) => value switch
    {
        YamlMap map => "{" + string.Join(", ", map.Entries.Select(entry => $"{Flow(entry.Key)}: {Flow(entry.Value)}")) + "}",
        YamlList list => "[" + string.Join(", ", list.Items.Select(Flow)) + "]",
        YamlScalar scalar => Scalar(scalar),
        _ => throw new ArgumentOutOfRangeException(nameof(value), value.GetType(), "not a YAML value"),
    };

    /// <summary>A value as JSON, keys in ordinal order, plain scalars by their kind.</summary>
    /// <param name="value">The value.</param>
    /// <param name="replace">Gives the text that stands for a map, or null where the map stands for itself.</param>
    public static string Json(YamlValue value, Func<YamlMap, string?> replace)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            WriteJson(json, value, replace);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void WriteJson(Utf8JsonWriter json, YamlValue value, Func<YamlMap, string?> replace)
    {
        switch (value)
        {
            case YamlScalar scalar:
                scalar.WriteTo(json);
                break;
            case YamlList list:
                json.WriteStartArray();
                foreach (var item in list.Items)
                {
                    WriteJson(json, item, replace);
                }

                json.WriteEndArray();
                break;
            case YamlMap map when replace(map) is { } text:
                json.WriteStringValue(text);
                break;
            case YamlMap map:
                json.WriteStartObject();
                foreach (var entry in map.Entries.OrderBy(entry => entry.Name, StringComparer.Ordinal))
                {
                    json.WritePropertyName(entry.Name);
                    WriteJson(json, entry.Value, replace);
                }

                json.WriteEndObject();
                break;
        }
    }

    private static string Scalar(YamlScalar scalar) =>
        scalar.IsPlain || (SafePlain().IsMatch(scalar.Text) && new YamlScalar(scalar.Text, isPlain: true).IsText && !OldBooleans().IsMatch(scalar.Text))
            ? scalar.Text
            : JsonSerializer.Serialize(scalar.Text, Quoting);

    private static string Spaces(int count) => new(' ', count);

    /// <summary>Texts that mean themselves without quotes, in block and in flow style.</summary>
    [GeneratedRegex(@"\A[A-Za-z_/](?:[A-Za-z0-9_/.+=@~-]|[: ](?=[A-Za-z0-9_/.+=@~-]))*\z", RegexOptions.CultureInvariant)]
    private static partial Regex SafePlain();

    /// <summary>Texts that older readers of YAML take for booleans.</summary>
    [GeneratedRegex(@"\A(?:y|yes|n|no|on|off)\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex OldBooleans();
}
