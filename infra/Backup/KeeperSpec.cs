using System.Globalization;
using System.Text;
using GitOrigin.Infra.Outputs;
using GitOrigin.Infra.Settings;
using GitOrigin.Infra.Settings.Rules;

namespace GitOrigin.Infra.Backup;

/// <summary>Renders what the server's <c>keeper</c> tool reads: how to look after the disk, and where each push is saved at once.</summary>
public static class KeeperSpec
{
    /// <summary>The specification; holds secrets where pushes are saved.</summary>
    /// <param name="hosting">How the server looks after its disk.</param>
    /// <param name="backup">Where backups are kept.</param>
    /// <param name="secrets">The secrets of that place.</param>
    /// <param name="stack">The stack's name.</param>
    public static string Render(HostingSettings hosting, BackupSettings backup, BackupSecrets secrets, string stack)
    {
        ArgumentNullException.ThrowIfNull(hosting);
        ArgumentNullException.ThrowIfNull(backup);
        ArgumentNullException.ThrowIfNull(secrets);
        var spec = new StringBuilder();
        spec.Append($"maintenance {(hosting.Maintenance == Maintenance.Never ? "never" : "daily")}\n");
        spec.Append($"reserve {Reserve(hosting.DiskReserve)}\n");
        if (!backup.OnPush)
            return spec.ToString();
        spec.Append($"target {TargetName.Of(backup.Target, stack)}\n");
        spec.Append(backup.Target switch
        {
            SftpTarget sftp => Sftp(sftp, secrets, stack),
            S3Target s3 => S3(s3, secrets, stack),
            _ => throw new ArgumentException("A server cannot reach a folder.", nameof(backup)),
        });
        if (backup.Encrypt)
            spec.Append($"passphrase {secrets.Passphrase}\n");
        return spec.ToString();
    }

    /// <summary>The packages that the tool needs, besides what every host gets.</summary>
    public static IEnumerable<string> PackagesFor(BackupSettings backup)
    {
        ArgumentNullException.ThrowIfNull(backup);
        if (backup is { OnPush: true, Target: S3Target })
            yield return "curl";
        if (backup is { OnPush: true, Encrypt: true })
            yield return "gpg";
    }

    private static string Reserve(string reserve) =>
        reserve.EndsWith('%') ? reserve : Sizes.Bytes(reserve).ToString(CultureInfo.InvariantCulture);

    private static string Sftp(SftpTarget target, BackupSecrets secrets, string stack) =>
        $"sftp {target.Host} {target.Port} {target.User} {TargetName.FolderOf(target, stack)}\n"
        + $"known-host {ClientNames.KnownHost(target.Host, target.Port, target.HostKey)}\n"
        + $"private-key\n{secrets.Key}";

    private static string S3(S3Target target, BackupSecrets secrets, string stack) =>
        $"s3 {target.Endpoint} {target.Region} {target.Bucket} {TargetName.FolderOf(target, stack)} {target.AccessKey}\n"
        + $"secret {secrets.Secret}\n";
}
