using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace GitOrigin.Ops.Backup;

/// <summary>Manifests as they are stored: JSON with its own sum in it, so that no flipped bit goes unseen.</summary>
public static partial class ManifestText
{
    private const string EmptySum = "\"sum\": \"\"";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        // A second version whose "format" is damaged must not pass for a first.
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>Writes a manifest.</summary>
    public static string Write(Manifest manifest)
    {
        var text = JsonSerializer.Serialize(
            new Written(
                2,
                "",
                manifest.Generation,
                manifest.Time,
                manifest.Settings,
                manifest.Identity,
                manifest.Repositories.ToImmutableSortedDictionary(
                    entry => entry.Key,
                    entry => new WrittenRepository(entry.Value.Head, entry.Value.Refs, [.. entry.Value.Bundles], entry.Value.Journal),
                    StringComparer.Ordinal)),
            Options) + "\n";
        return text.Replace(EmptySum, $"\"sum\": \"{Sum(text)}\"");
    }

    /// <summary>Reads a manifest.</summary>
    /// <exception cref="FormatException">It is damaged; says where.</exception>
    public static Manifest Read(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return json.RootElement.TryGetProperty("format", out var format)
                ? format.GetInt32() == 2 ? ReadSecond(text) : throw new FormatException($"its format {format} is of a newer version")
                : ReadFirst(text);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            throw new FormatException(fault.Message.Split('\n')[0]);
        }
    }

    private static Manifest ReadSecond(string text)
    {
        var (plain, sum) = WithoutSum(text);
        if (sum != Sum(plain))
        {
            throw new FormatException("its sum is another");
        }

        var read = JsonSerializer.Deserialize<Written>(text, Options)!;
        return new Manifest(
            read.Generation,
            read.Time,
            read.Settings,
            read.Identity is null ? null : RequireHash(read.Identity),
            read.Repositories.ToImmutableSortedDictionary(
                entry => entry.Key,
                entry => new SavedRepository(
                    entry.Value.Head,
                    Ordinal(entry.Value.Refs),
                    [.. entry.Value.Bundles.Select(RequireHash)],
                    entry.Value.Journal),
                StringComparer.Ordinal));
    }

    private static Manifest ReadFirst(string text)
    {
        var read = JsonSerializer.Deserialize<First>(text, Options)!;
        return new Manifest(
            read.Generation,
            read.Time,
            "",
            null,
            read.Repositories.ToImmutableSortedDictionary(
                entry => entry.Key,
                entry => new SavedRepository(entry.Value.Head, Ordinal(entry.Value.Refs), entry.Value.Bundle is { } bundle ? [RequireHash(bundle)] : [], 0),
                StringComparer.Ordinal));
    }

    private static (string Plain, string Sum) WithoutSum(string text)
    {
        var match = SumInText().Match(text);
        return match.Success ? (string.Concat(text.AsSpan(0, match.Index), EmptySum, text.AsSpan(match.Index + match.Length)), match.Groups[1].Value) : (text, "");
    }

    private static string Sum(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string RequireHash(string hash) => Hash().IsMatch(hash) ? hash : throw new FormatException($"'{hash}' is no SHA-256");

    private static ImmutableSortedDictionary<string, string> Ordinal(IReadOnlyDictionary<string, string> refs) =>
        refs.ToImmutableSortedDictionary(StringComparer.Ordinal);

    [GeneratedRegex("\"sum\": \"([0-9a-f]{64})\"")]
    private static partial Regex SumInText();

    [GeneratedRegex("^[0-9a-f]{64}$")]
    private static partial Regex Hash();

    private sealed record Written(
        int Format,
        string Sum,
        int Generation,
        DateTimeOffset Time,
        string Settings,
        string? Identity,
        IReadOnlyDictionary<string, WrittenRepository> Repositories);

    private sealed record WrittenRepository(string Head, IReadOnlyDictionary<string, string> Refs, IReadOnlyList<string> Bundles, int Journal);

    private sealed record First(int Generation, DateTimeOffset Time, IReadOnlyDictionary<string, FirstRepository> Repositories);

    private sealed record FirstRepository(string Head, IReadOnlyDictionary<string, string> Refs, string? Bundle = null);
}
