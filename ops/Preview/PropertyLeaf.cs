using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace GitOrigin.Ops.Preview;

/// <summary>A value at the end of a path, as people read it.</summary>
/// <param name="Text">The value on one line.</param>
/// <param name="Lines">The lines of a text that has several; else empty.</param>
public sealed record PropertyLeaf(string Text, ImmutableArray<string> Lines)
{
    // Pulumi's public marks: what a JSON object or a text with one of them really is.
    private const string Mark = "4dabf18193072939515e22adb298388d";
    private const string SecretMark = "1b47061264138c4ac30d75fd1eb44270";
    private const string AssetMark = "c44067f5952c0a294b673a41bacd8c17";
    private const string ArchiveMark = "0def7320c3a5731c473e5ecbe6d01bc7";
    private const string ReferenceMark = "5cf8f73096256a8f31e491e813e4eb8e";
    private const string UnknownMark = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
    private const string UnknownText = "(not known yet)";
    private const int ShortHash = 10;

    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Every value within the properties by its path, such as <c>a.b[0]</c>. Notes of SDKs and providers to themselves (<c>__…</c>) are left out.</summary>
    public static SortedDictionary<string, PropertyLeaf> Flatten(JsonObject? properties)
    {
        var leaves = new SortedDictionary<string, PropertyLeaf>(StringComparer.Ordinal);
        foreach (var (name, value) in (properties ?? []).Where(item => !item.Key.StartsWith("__", StringComparison.Ordinal)))
        {
            Add(Join("", name), value, leaves);
        }

        return leaves;
    }

    /// <inheritdoc />
    public bool Equals(PropertyLeaf? other) => other?.Text == Text;

    /// <inheritdoc />
    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    private static void Add(string path, JsonNode? value, SortedDictionary<string, PropertyLeaf> leaves)
    {
        switch (value)
        {
            case JsonObject marked when marked[Mark] is not null:
                leaves[path] = new PropertyLeaf(Special(marked), []);
                break;
            case JsonObject { Count: > 0 } properties:
                foreach (var (name, item) in properties)
                {
                    Add(Join(path, name), item, leaves);
                }

                break;
            case JsonArray { Count: > 0 } items:
                for (var index = 0; index < items.Count; index++)
                {
                    Add($"{path}[{index}]", items[index], leaves);
                }

                break;
            case JsonValue text when text.TryGetValue<string>(out var it):
                leaves[path] = Of(it);
                break;
            default:
                leaves[path] = new PropertyLeaf(value?.ToJsonString(Relaxed) ?? "null", []);
                break;
        }
    }

    private static PropertyLeaf Of(string text) => text switch
    {
        SecretMask.Text => new PropertyLeaf(text, []),
        UnknownMark => new PropertyLeaf(UnknownText, []),
        _ => new PropertyLeaf(
            JsonSerializer.Serialize(text.Replace(UnknownMark, UnknownText, StringComparison.Ordinal), Relaxed),
            text.TrimEnd('\n').Contains('\n', StringComparison.Ordinal) ? [.. text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n')] : []),
    };

    // The content of an asset may be long or a secret: where it is from, or its hash, says enough.
    private static string Special(JsonObject marked) => marked[Mark]?.ToString() switch
    {
        SecretMark => SecretMask.Text,
        AssetMark => $"asset ({Source(marked)})",
        ArchiveMark => $"archive ({Source(marked)})",
        ReferenceMark => marked["urn"]?.ToString() ?? UnknownText,
        _ => "(a value of a kind that is not known here)",
    };

    private static string Source(JsonObject asset)
    {
        var hash = asset["hash"]?.ToString() ?? "";
        string[] parts =
        [
            .. new[] { asset["path"], asset["uri"] }.Where(part => part is not null).Select(part => part!.ToString()),
            .. hash.Length > 0 ? [$"sha256 {hash[..Math.Min(ShortHash, hash.Length)]}"] : Array.Empty<string>(),
        ];
        return string.Join(", ", parts);
    }

    private static string Join(string path, string name)
    {
        var isPlain = name.Length > 0 && name.All(character => character is not ('.' or '[' or ']' or '"'));
        return (path, isPlain) switch
        {
            (_, false) => $"{path}[{JsonSerializer.Serialize(name, Relaxed)}]",
            ("", true) => name,
            (_, true) => $"{path}.{name}",
        };
    }
}
