using GitOrigin.Infra.Settings;
using GitOrigin.Infra.Sites.Existing;
using GitOrigin.Infra.Sites.Local;
using Pulumi;

namespace GitOrigin.Infra.Sites;

/// <summary>Chooses the site that the settings name.</summary>
public static class Site
{
    /// <summary>Declares what the site is made of, and gives its host.</summary>
    /// <param name="settings">The site's settings.</param>
    /// <param name="root">The project's root folder.</param>
    /// <param name="loginKey">The private key of the login, where the settings give one; secret.</param>
    /// <exception cref="RunException">The cloud is not the one that the settings expect.</exception>
    public static Task<Host> DeclareAsync(SiteSettings settings, string root, Output<string>? loginKey) => Task.FromResult(settings switch
    {
        LocalSiteSettings local => new LocalSite("site", local, root).Host,
        ExistingSiteSettings existing => ExistingSite.Of(existing, loginKey!),
        _ => throw new ArgumentOutOfRangeException(nameof(settings)),
    });
}
