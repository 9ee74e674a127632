using System.Collections.Immutable;

namespace GitOrigin.Infra.Repositories;

/// <summary>What is in a repository, as the server's <c>repository</c> tool prints it.</summary>
/// <param name="Head">The default branch, without <c>refs/heads/</c>.</param>
/// <param name="Tags">The object id of each tag; of an annotated one, the tag object's.</param>
public sealed record RepositoryContent(string Head, ImmutableSortedDictionary<string, string> Tags)
{
    private const string Heads = "refs/heads/";
    private const string TagsPrefix = "refs/tags/";

    /// <summary>Reads the lines: <c>HEAD REF</c>, then <c>OID REF</c> for each branch and tag.</summary>
    /// <exception cref="FormatException">They are not such lines.</exception>
    public static RepositoryContent Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string? head = null;
        var tags = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Split(' ') is not [var id, var reference])
                throw new FormatException($"The server described a repository by a line that is not a ref: '{line}'");
            if (id == "HEAD" && reference.StartsWith(Heads, StringComparison.Ordinal))
                head = reference[Heads.Length..];
            else if (reference.StartsWith(TagsPrefix, StringComparison.Ordinal))
                tags[reference[TagsPrefix.Length..]] = id;
        }
        return new(head ?? throw new FormatException("The server described a repository without its HEAD."), tags.ToImmutable());
    }
}
