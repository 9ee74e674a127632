using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using EmbeddedEngine.Values;

namespace EmbeddedEngine.Cli.Display;

/// <summary>Values as people read them, secrets masked.</summary>
internal static class ValueText
{
    /// <summary>What stands for a value that is not known yet.</summary>
    public const string Unknown = "[unknown]";

    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The value on one line.</summary>
    public static string Of(PropertyValue value) => value switch
    {
        PropertyValue.Null => "null",
        PropertyValue.Bool boolean => boolean.Value ? "true" : "false",
        PropertyValue.Number number => number.Value.ToString("R", CultureInfo.InvariantCulture),
        PropertyValue.Text text => JsonSerializer.Serialize(text.Value, Relaxed),
        PropertyValue.Array array => $"[{string.Join(", ", array.Items.Select(Of))}]",
        PropertyValue.Object { Properties.Count: 0 } => "{}",
        PropertyValue.Object @object => $"{{ {string.Join(", ", @object.Properties.Select(item => $"{item.Key}: {Of(item.Value)}"))} }}",
        PropertyValue.Secret => SecretFilter.Mask,
        PropertyValue.Computed => Unknown,
        PropertyValue.Asset asset => Of("asset", asset.Source, asset.Content, asset.Hash),
        PropertyValue.Archive { Source: AssetSource.Assets } archive => $"archive({string.Join(", ", archive.Assets.Keys)})",
        PropertyValue.Archive archive => Of("archive", archive.Source, archive.Content, archive.Hash),
        PropertyValue.ResourceReference reference => reference.Urn,
        _ => throw new ArgumentOutOfRangeException(nameof(value), value.GetType(), "no such kind of value"),
    };

    // The content of a text asset may be long, or a program's own secret: its hash says enough.
    private static string Of(string kind, AssetSource source, string content, string? hash) => source == AssetSource.Text
        ? $"{kind}(text:{hash?[..Math.Min(7, hash.Length)] ?? "…"})"
        : $"{kind}({source.ToString().ToLowerInvariant()}:{content})";
}
