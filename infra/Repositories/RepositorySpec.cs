using System.Globalization;
using System.Text;
using GitOrigin.Infra.Settings;

namespace GitOrigin.Infra.Repositories;

/// <summary>Renders what the server's <c>repository</c> tool reads.</summary>
public static class RepositorySpec
{
    /// <summary>The specification of a repository. Holds nothing of any account.</summary>
    /// <param name="settings">What it is to be like.</param>
    /// <param name="bundle">The path, on the server, of the bundle that seeds it; null for none.</param>
    public static string Render(RepositorySettings settings, string? bundle)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var spec = new StringBuilder();
        if (!string.IsNullOrWhiteSpace(settings.Description))
            spec.Append($"description {settings.Description}\n");
        spec.Append($"anon {(settings.AnonymousRead ? "read" : "none")}\n");
        if (settings.DefaultBranch is not null)
            spec.Append($"head {settings.DefaultBranch}\n");
        foreach (var pattern in settings.Protected)
            spec.Append($"protect {pattern}\n");
        spec.Append($"admin-may-move-tags {YesOrNo(settings.AdminMayMoveTags)}\n");
        spec.Append($"deny-rewrite {YesOrNo(settings.DenyRewrite)}\n");
        spec.Append($"tags {TagsWord(settings.Tags)}\n");
        if (settings.MaxPushSize is { } push)
            spec.Append(CultureInfo.InvariantCulture, $"max-push-size {push}\n");
        if (settings.MaxSize is { } whole)
            spec.Append(CultureInfo.InvariantCulture, $"max-size {whole}\n");
        foreach (var (check, severity) in settings.Fsck)
            spec.Append($"fsck {check}={severity}\n");
        if (settings.Seed is UrlSeed url)
            spec.Append($"seed-url {url.Url}\n");
        if (bundle is not null)
            spec.Append($"seed-bundle {bundle}\n");
        return spec.ToString();
    }

    private static string TagsWord(TagRule rule) => rule switch
    {
        TagRule.Any => "any",
        TagRule.Annotated => "annotated",
        TagRule.Signed => "signed",
        _ => throw new ArgumentOutOfRangeException(nameof(rule)),
    };

    private static string YesOrNo(bool value) => value ? "yes" : "no";
}
