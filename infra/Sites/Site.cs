using GitOrigin.Infra.Settings;
using GitOrigin.Infra.Sites.Existing;
using GitOrigin.Infra.Sites.Local;
using GitOrigin.Infra.Sites.OpenStack;
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
    public static async Task<Host> DeclareAsync(SiteSettings settings, string root, Output<string>? loginKey) => settings switch
    {
        LocalSiteSettings local => new LocalSite("site", local, root).Host,
        OpenStackSiteSettings openStack => (await OpenStackSite.DeclareAsync("site", openStack, loginKey)).Host,
        ExistingSiteSettings existing => ExistingSite.Of(existing, loginKey!),
        _ => throw new ArgumentOutOfRangeException(nameof(settings)),
    };
}
