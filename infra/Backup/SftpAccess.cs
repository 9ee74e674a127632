namespace GitOrigin.Infra.Backup;

/// <summary>A folder on an SFTP server.</summary>
/// <param name="Host">Its address or name.</param>
/// <param name="Port">The TCP port of its sshd.</param>
/// <param name="User">The account.</param>
/// <param name="Path">The folder, from the account's home or absolute.</param>
/// <param name="HostKey">Its pinned public host key, without a comment.</param>
/// <param name="Key">The account's private key, in OpenSSH's format.</param>
public sealed record SftpAccess(string Host, int Port, string User, string Path, string HostKey, string Key)
{
    /// <summary>Names no secret.</summary>
    public override string ToString() => $"{User}@{Host}:{Port}/{Path}";
}
