using GitOrigin.Infra.Settings;
using Pulumi;
using Pulumi.OpenStack;
using Pulumi.OpenStack.Identity;

namespace GitOrigin.Infra.Sites.OpenStack;

/// <summary>Credentials are easily mixed up: asks the cloud which project they lead to, before anything is declared.</summary>
internal static class ProjectGuard
{
    /// <summary>Compares the project with the one of the settings.</summary>
    /// <exception cref="RunException">It is another one.</exception>
    public static async Task CheckAsync(OpenStackSiteSettings settings, Provider provider)
    {
        var scope = await GetAuthScope.InvokeAsync(new() { Name = "git-origin" }, new() { Provider = provider });
        if (scope.ProjectName != settings.Project)
        {
            throw new RunException(
                $"git-origin:site.project: the credentials of cloud '{settings.Cloud}' lead to project '{scope.ProjectName}', not to "
                + $"'{settings.Project}', so nothing is changed: mend the entry in clouds.yaml, or this setting");
        }
    }
}
