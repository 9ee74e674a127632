using System.Collections.Immutable;
using GitOrigin.Infra;
using GitOrigin.Infra.Backup;
using GitOrigin.Infra.Outputs;
using GitOrigin.Infra.Settings;
using GitOrigin.Infra.Sites;
using Pulumi;

namespace GitOrigin.Stacks;

/// <summary>The program: settings in, one site and one origin, outputs out.</summary>
internal static class OriginStack
{
    /// <summary>Declares the stack. Nothing is declared where the settings have a mistake.</summary>
    /// <param name="values">The values of <c>git-origin</c> in the stack's configuration, by key without the namespace.</param>
    /// <param name="files">The files of the project.</param>
    /// <exception cref="RunException">The settings have mistakes; the message lists all of them.</exception>
    public static async Task<IDictionary<string, object?>> DeclareAsync(ImmutableDictionary<string, string> values, ProjectFiles files)
    {
        var settings = Read(values, files);
        var secrets = BackupSecrets.Of(values);
        var backup = BackupAccess.Of(settings.Backup, secrets, Deployment.Instance.StackName);
        var loginKey = values.TryGetValue(SettingsReader.LoginKey, out var key) ? Output.CreateSecret(key) : null;
        var host = await Site.DeclareAsync(settings.Site, files.Root, loginKey);
        return OriginOutputs.Of(new Origin("origin", settings, secrets, backup, host, files.Root), settings, backup);
    }

    private static OriginSettings Read(ImmutableDictionary<string, string> values, ProjectFiles files)
    {
        try
        {
            return SettingsReader.Read(values, files);
        }
        catch (SettingsException mistakes)
        {
            // Of this exception Pulumi shows the message and no stack trace.
            throw new RunException(mistakes.Message, mistakes);
        }
    }
}
