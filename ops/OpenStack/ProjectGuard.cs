using OpenStackClient;

namespace GitOrigin.Ops.OpenStack;

/// <summary>Credentials are easily mixed up: asks a cloud which project they lead to before anything is changed there.</summary>
internal static class ProjectGuard
{
    /// <summary>Compares the project with the one of the settings; answers its id.</summary>
    /// <param name="site">The settings.</param>
    /// <param name="entry">The entry of <c>clouds.yaml</c> that the cloud was opened by.</param>
    /// <param name="cloud">The cloud.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="OpsException">It is another one.</exception>
    /// <exception cref="OpenStackException">The login is refused, or the cloud cannot be reached.</exception>
    public static async Task<string> CheckAsync(SiteSettings site, string entry, Cloud cloud, CancellationToken cancellation)
    {
        var login = await cloud.LoginAsync(cancellation);
        var project = (string?)login.Details["project"]?["name"];
        return project == site.Project && login.ProjectId is { } id
            ? id
            : throw new OpsException(
                $"git-origin:site.project: the credentials of cloud '{entry}' lead to {(project is null ? "no project" : $"project '{project}'")}, not to "
                + $"'{site.Project}', so nothing is changed: mend the entry in clouds.yaml, or this setting");
    }
}
