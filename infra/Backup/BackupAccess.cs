using System.Collections.Immutable;
using GitOrigin.Infra.Settings;

namespace GitOrigin.Infra.Backup;

/// <summary>Where backups are kept and how to get at them, as the commands of administrators read it: docs/data.md. Holds secrets.</summary>
public sealed record BackupAccess
{
    private BackupAccess()
    {
    }

    /// <summary>A folder, relative to the project's root or absolute; null where the place is another.</summary>
    public string? Directory { get; private init; }

    /// <summary>An SFTP server; null where the place is another.</summary>
    public SftpAccess? Sftp { get; private init; }

    /// <summary>A bucket; null where the place is another.</summary>
    public S3Access? S3 { get; private init; }

    /// <summary>The stack's name: its folder in that place.</summary>
    public required string Stack { get; init; }

    /// <summary>What files are encrypted with; null where none is set.</summary>
    public string? Passphrase { get; private init; }

    /// <summary>Whether all files are encrypted.</summary>
    public bool Encrypt { get; private init; }

    /// <summary>Which generations are kept.</summary>
    public required KeepSettings Keep { get; init; }

    /// <summary>Repositories that may vanish, or lose refs, without a refusal.</summary>
    public ImmutableArray<string> Forget { get; private init; } = [];

    /// <summary>When a backup runs by itself; null for never.</summary>
    public string? Schedule { get; private init; }

    /// <summary>The way to a stack's backups.</summary>
    /// <param name="settings">Where they are kept.</param>
    /// <param name="secrets">Its secrets; those that the place needs are there.</param>
    /// <param name="stack">The stack's name.</param>
    public static BackupAccess Of(BackupSettings settings, BackupSecrets secrets, string stack)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(secrets);
        return new()
        {
            Directory = settings.Target is DirectoryTarget directory ? directory.Path : null,
            Sftp = settings.Target is SftpTarget sftp
                ? new(sftp.Host, sftp.Port, sftp.User, sftp.Path, sftp.HostKey, secrets.Key!)
                : null,
            S3 = settings.Target is S3Target s3
                ? new(s3.Endpoint, s3.Region, s3.Bucket, s3.Prefix, s3.AccessKey, secrets.Secret!)
                : null,
            Stack = stack,
            Passphrase = secrets.Passphrase,
            Encrypt = settings.Encrypt,
            Keep = settings.Keep,
            Forget = settings.Forget,
            Schedule = settings.Schedule,
        };
    }

    /// <summary>Names no secret.</summary>
    public override string ToString() => $"{nameof(BackupAccess)} of {Stack}";
}
