namespace GitOrigin.Ops.Server;

/// <summary>How an administrator reaches the server. Holds a secret.</summary>
/// <param name="Host">Its address.</param>
/// <param name="Port">The TCP port of its sshd.</param>
/// <param name="KnownHosts">A line of a known_hosts file: its pinned host key.</param>
/// <param name="Login">The account: root, or one that may use sudo without a password.</param>
/// <param name="LoginKey">The account's private key, in OpenSSH's format.</param>
public sealed record ServerAccess(string Host, int Port, string KnownHosts, string Login, string LoginKey)
{
    /// <summary>Where it goes, without any secret.</summary>
    public override string ToString() => $"{Login}@{Host}:{Port}";
}
