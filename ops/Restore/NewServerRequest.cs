using System.Collections.Immutable;
using GitOrigin.Ops.Outputs;
using GitOrigin.Ops.Server;

namespace GitOrigin.Ops.Restore;

/// <summary>What <c>ops restore --new</c> reads. Holds secrets.</summary>
/// <param name="Host">The server's address.</param>
/// <param name="Port">The TCP port of its sshd.</param>
/// <param name="KnownHosts">A line of a known_hosts file: its pinned host key.</param>
/// <param name="Login">The account that it is provisioned by.</param>
/// <param name="LoginKey">That account's private key.</param>
/// <param name="Backup">Where backups are kept.</param>
/// <param name="Repositories">The repositories to fill where the server has none or an empty one.</param>
public sealed record NewServerRequest(
    string Host, int Port, string KnownHosts, string Login, string LoginKey, BackupAccess Backup, ImmutableArray<string> Repositories)
{
    /// <summary>How the server is reached.</summary>
    public ServerAccess Access => new(Host, Port, KnownHosts, Login, LoginKey);
}
