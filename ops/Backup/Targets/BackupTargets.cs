using GitOrigin.Ops.Outputs;

namespace GitOrigin.Ops.Backup.Targets;

/// <summary>Opens the target of a stack.</summary>
public static class BackupTargets
{
    /// <summary>Opens it; connects when it is first used.</summary>
    /// <param name="access">Where it is.</param>
    /// <param name="root">The project's root folder, which a directory is relative to.</param>
    /// <param name="time">The clock that retries go by.</param>
    /// <exception cref="OpsException">No place is set, or several are.</exception>
    public static IBackupTarget Open(BackupAccess access, string root, TimeProvider time) => access switch
    {
        { Directory: { } directory, Sftp: null, S3: null } => new DirectoryTarget(Path.Combine(Path.GetFullPath(root), directory, access.Stack)),
        { Directory: null, Sftp: { } sftp, S3: null } => new SftpTarget(sftp, access.Stack, time),
        { Directory: null, Sftp: null, S3: { } s3 } => new S3Target(s3, access.Stack, time),
        _ => throw new OpsException("set exactly one of directory, sftp and s3 under backup in the settings"),
    };
}
