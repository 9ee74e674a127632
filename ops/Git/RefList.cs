using System.Collections.Immutable;

namespace GitOrigin.Ops.Git;

/// <summary>Refs and their object ids, as git lists them.</summary>
public static class RefList
{
    /// <summary>Reads lines of an object id, white space and a ref name: <c>git ls-remote</c> and <c>git show-ref</c>.</summary>
    /// <exception cref="OpsException">A line is not such a line.</exception>
    public static ImmutableSortedDictionary<string, string> Parse(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split((char[])['\t', ' '], 2))
            .Select(parts => parts is [var id, var name] ? (id, name) : throw new OpsException($"git listed a ref as '{parts[0]}'"))
            .ToImmutableSortedDictionary(line => line.name, line => line.id, StringComparer.Ordinal);
}
