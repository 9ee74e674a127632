using GitOrigin.Infra.Settings.Rules;

namespace GitOrigin.Infra.Settings.Readers;

/// <summary>Reads <c>git-origin:backup</c>.</summary>
internal sealed class BackupReader(BackupSecretsReader secrets)
{
    private const int Most = 10_000;

    /// <summary>The settings, or their defaults where there are none.</summary>
    public BackupSettings Read(SettingNode? node)
    {
        if (node is null)
            return new();
        var backup = node.AsObject();
        var target = ReadTarget(backup);
        var settings = new BackupSettings
        {
            Target = target,
            Encrypt = ReadEncrypt(backup.Optional("encrypt")),
            Keep = ReadKeep(backup.Optional("keep")),
            Forget = backup.Optional("forget")?.AsTexts(RepositoryNames.ProblemOf) ?? [],
            OnPush = ReadOnPush(backup.Optional("onPush"), target),
            Schedule = backup.Optional("schedule")?.AsText(Schedules.ProblemOf),
        };
        backup.RefuseOthers();
        return settings;
    }

    private BackupTarget ReadTarget(ObjectReader backup)
    {
        var (directory, sftp, s3) = (backup.Optional("directory"), backup.Optional("sftp"), backup.Optional("s3"));
        if (new[] { directory, sftp, s3 }.Count(place => place is not null) > 1)
            backup.Node.Report("must have one place only: directory, sftp or s3");
        if (sftp is not null)
            return ReadSftp(sftp);
        if (s3 is not null)
            return ReadS3(s3);
        return new DirectoryTarget(
            directory?.AsText(path => path.Length > 0 ? null : "is empty: give the path of a folder") ?? BackupSettings.DefaultDirectory);
    }

    private SftpTarget ReadSftp(SettingNode node)
    {
        if (!secrets.HasKey)
            BackupSecretsReader.ReportMissing(node, "the private key of its user", $"{BackupSecrets.KeySetting} <KEY_FILE");
        var sftp = node.AsObject();
        var target = new SftpTarget
        {
            Host = sftp.Required("host", "give the address or name of the SFTP server")?.AsText(Addresses.ProblemOf) ?? "",
            Port = sftp.Optional("port")?.AsNumber(1, 65535) ?? 22,
            User = sftp.Required("user", "give the account on it")?.AsText(LoginNames.ProblemOfAny) ?? "",
            Path = (sftp.Required("path", "give the folder, from the account's home or from /")?.AsText(BackupPlaces.ProblemOfPath) ?? "").TrimEnd('/'),
            HostKey = HostKeyReader.Read(sftp.Required(
                "hostKey", "give what /etc/ssh/ssh_host_ed25519_key.pub holds on that server: nothing connects to a host that is not known")) ?? "",
        };
        sftp.RefuseOthers();
        return target;
    }

    private S3Target ReadS3(SettingNode node)
    {
        if (!secrets.HasSecret)
            BackupSecretsReader.ReportMissing(node, "the secret access key", $"{BackupSecrets.SecretSetting} (which asks for it)");
        var s3 = node.AsObject();
        var target = new S3Target
        {
            Endpoint = (s3.Required("endpoint", "give the store's URL, such as https://s3.example.org")?.AsText(BackupPlaces.ProblemOfEndpoint) ?? "").TrimEnd('/'),
            Region = s3.Optional("region")?.AsText(BackupPlaces.ProblemOfRegion) ?? S3Target.DefaultRegion,
            Bucket = s3.Required("bucket", "give the name of a bucket")?.AsText(BackupPlaces.ProblemOfBucket) ?? "",
            Prefix = s3.Optional("prefix")?.AsText(BackupPlaces.ProblemOfPrefix) ?? "",
            AccessKey = s3.Required("accessKey", "give the id of the access key")?.AsText(BackupPlaces.ProblemOfAccessKey) ?? "",
        };
        s3.RefuseOthers();
        return target;
    }

    private bool ReadEncrypt(SettingNode? node)
    {
        if (node?.AsFlag() is not true)
            return false;
        if (!secrets.HasPassphrase)
            BackupSecretsReader.ReportMissing(
                node, "a passphrase", $"{BackupSecrets.PassphraseSetting} (which asks for it), and keep a copy where you keep passwords: nothing can be restored without it");
        return true;
    }

    private static KeepSettings ReadKeep(SettingNode? node)
    {
        if (node is null)
            return new();
        var keep = node.AsObject();
        var defaults = new KeepSettings();
        var settings = new KeepSettings
        {
            Last = keep.Optional("last")?.AsNumber(1, Most) ?? defaults.Last,
            Daily = keep.Optional("daily")?.AsNumber(0, Most) ?? defaults.Daily,
            Weekly = keep.Optional("weekly")?.AsNumber(0, Most) ?? defaults.Weekly,
            Monthly = keep.Optional("monthly")?.AsNumber(0, Most) ?? defaults.Monthly,
        };
        keep.RefuseOthers();
        return settings;
    }

    private static bool ReadOnPush(SettingNode? node, BackupTarget target)
    {
        var isReachable = target is not DirectoryTarget;
        var wanted = node?.AsFlag() ?? isReachable;
        if (wanted && !isReachable)
            node!.Report("cannot be: the server does not reach a folder of this machine; keep backups at sftp or s3, or leave this out");
        return wanted;
    }
}
