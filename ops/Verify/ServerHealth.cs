using System.Collections.Immutable;
using System.Globalization;

namespace GitOrigin.Ops.Verify;

/// <summary>What the server's tool <c>health</c> prints: lines of a key and a value.</summary>
/// <param name="lines">The lines, split.</param>
public sealed class ServerHealth(ImmutableArray<(string Key, string Value)> lines)
{
    /// <summary>Reads what the tool prints; keys of other versions are let be.</summary>
    public static ServerHealth Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new([.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ', 2)).Select(words => (words[0], words.Length > 1 ? words[1] : ""))]);
    }

    /// <summary>The value of a key that is there once.</summary>
    /// <exception cref="OpsException">It is not there.</exception>
    public string Get(string key) => All(key) is [var value, ..] ? value : throw new OpsException($"the server's health has no '{key}': run scripts/create-all");

    /// <summary>The value of a key that is a number.</summary>
    public long Number(string key) =>
        long.TryParse(Get(key), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw new OpsException($"the server's health has a {key} that is no number");

    /// <summary>The values of a key, one for each repository that has it.</summary>
    public ImmutableArray<string> All(string key) => [.. lines.Where(line => line.Key == key).Select(line => line.Value)];
}
