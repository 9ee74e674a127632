using GitOrigin.Infra.Settings.Rules;

namespace GitOrigin.Infra.Settings.Readers;

/// <summary>Looks at the secrets that lead to a backup.</summary>
/// <param name="HasKey">Whether there is a private key for an SFTP server.</param>
/// <param name="HasSecret">Whether there is a secret access key.</param>
/// <param name="HasPassphrase">Whether there is a passphrase.</param>
internal sealed record BackupSecretsReader(bool HasKey, bool HasSecret, bool HasPassphrase)
{
    /// <summary>Says which of them are there, and reports those that cannot be right.</summary>
    public static BackupSecretsReader Read(ObjectReader root) => new(
        Has(root, BackupSecrets.KeySetting, SecretTexts.ProblemOfKey),
        Has(root, BackupSecrets.SecretSetting, SecretTexts.ProblemOfWord),
        Has(root, BackupSecrets.PassphraseSetting, SecretTexts.ProblemOfWord));

    /// <summary>Reports that a secret is missing.</summary>
    /// <param name="node">What needs it.</param>
    /// <param name="what">What it is.</param>
    /// <param name="setting">Its key, and what is typed behind it.</param>
    public static void ReportMissing(SettingNode node, string what, string setting) =>
        node.Report($"needs {what}: set it with scripts/pulumi config set --secret {SettingsReader.Namespace}:{setting}");

    private static bool Has(ObjectReader root, string setting, Func<string, string?> rule)
    {
        if (root.Optional(setting) is not { } node)
            return false;
        if (node.AsLines() is { } text && rule(text) is { } problem)
            node.Report(problem);
        return true;
    }
}
