using GitOrigin.Infra.Settings;

namespace GitOrigin.Infra.Backup;

/// <summary>Names the place of a stack's backups, for people and to tell one place from another.</summary>
public static class TargetName
{
    /// <summary>The place: a path, or a URL without any secret.</summary>
    /// <param name="target">Where backups are kept.</param>
    /// <param name="stack">The stack's name: its folder there.</param>
    public static string Of(BackupTarget target, string stack) => target switch
    {
        DirectoryTarget directory => Path.Combine(directory.Path, stack),
        SftpTarget sftp => $"sftp://{sftp.User}@{Bracketed(sftp.Host)}:{sftp.Port}{(sftp.Path.StartsWith('/') ? "" : "/~/")}{FolderOf(sftp, stack)}",
        S3Target s3 => $"s3://{s3.Bucket}/{FolderOf(s3, stack)}",
        _ => throw new ArgumentOutOfRangeException(nameof(target)),
    };

    /// <summary>The stack's folder on an SFTP server.</summary>
    public static string FolderOf(SftpTarget target, string stack)
    {
        ArgumentNullException.ThrowIfNull(target);
        return $"{target.Path}/{stack}";
    }

    /// <summary>What all names of the stack begin with in a bucket, without a slash at its end.</summary>
    public static string FolderOf(S3Target target, string stack)
    {
        ArgumentNullException.ThrowIfNull(target);
        return target.Prefix.Length == 0 ? stack : $"{target.Prefix}/{stack}";
    }

    private static string Bracketed(string host) => host.Contains(':', StringComparison.Ordinal) ? $"[{host}]" : host;
}
