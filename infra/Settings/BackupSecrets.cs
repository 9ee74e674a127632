namespace GitOrigin.Infra.Settings;

/// <summary>The secrets that lead to a backup. They are no part of the settings' records, so that none ends where it should not.</summary>
/// <param name="Key">The private key of the account on an SFTP server; null where none is set.</param>
/// <param name="Secret">The secret access key of an S3-compatible store; null where none is set.</param>
/// <param name="Passphrase">What backups are encrypted with; null where none is set.</param>
public sealed record BackupSecrets(string? Key, string? Secret, string? Passphrase)
{
    /// <summary>The key of the settings that holds <see cref="Key"/>.</summary>
    public const string KeySetting = "backupKey";

    /// <summary>The key of the settings that holds <see cref="Secret"/>.</summary>
    public const string SecretSetting = "backupSecret";

    /// <summary>The key of the settings that holds <see cref="Passphrase"/>.</summary>
    public const string PassphraseSetting = "backupPassphrase";

    /// <summary>The secrets among the values of the namespace.</summary>
    public static BackupSecrets Of(IReadOnlyDictionary<string, string> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        // Reading from standard input takes the line end away that such a key must end with.
        var key = values.GetValueOrDefault(KeySetting)?.Trim();
        return new(key is null ? null : $"{key}\n", values.GetValueOrDefault(SecretSetting), values.GetValueOrDefault(PassphraseSetting));
    }

    /// <summary>Names no secret.</summary>
    public override string ToString() => nameof(BackupSecrets);
}
