namespace GitOrigin.Infra.Settings.Readers;

/// <summary>What is said where the private key of the login is needed and not set.</summary>
internal static class LoginKeys
{
    /// <summary>The key of the settings that holds it.</summary>
    public const string Setting = "loginKey";

    /// <summary>Reports that it is missing.</summary>
    public static void ReportMissing(SettingNode site) => site.Report(
        $"needs the private key of the login: set it with scripts/pulumi config set --secret git-origin:{Setting} <KEY_FILE");
}
