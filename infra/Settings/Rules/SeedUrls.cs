namespace GitOrigin.Infra.Settings.Rules;

/// <summary>The rule for URLs that repositories are seeded from.</summary>
internal static class SeedUrls
{
    private static readonly string[] Schemes = ["https", "http", "ssh", "git", "file"];

    /// <summary>What is wrong with a URL; null where nothing is. A password in it is not repeated.</summary>
    public static string? ProblemOf(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri)
            || url.Any(char.IsWhiteSpace)
            || !url.Contains("://", StringComparison.Ordinal))
            return "is not a URL: write it like https://example.org/repository.git";
        if (!Schemes.Contains(uri.Scheme, StringComparer.Ordinal))
            return $"is a {uri.Scheme} URL, and git is allowed to fetch from https, http, ssh, git and file URLs only";
        if (uri.UserInfo.Contains(':', StringComparison.Ordinal))
            return "holds a password: everybody who reads the settings would see it; make a bundle with git bundle create, and seed from that";
        return null;
    }
}
