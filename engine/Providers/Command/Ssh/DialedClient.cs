using Renci.SshNet;

namespace EmbeddedEngine.Providers.Command.Ssh;

/// <summary>A connected client, and the tunnel it goes through.</summary>
/// <param name="Client">The client.</param>
/// <param name="Tunnel">The tunnel; null: none.</param>
internal sealed record DialedClient<TClient>(TClient Client, ProxyTunnel? Tunnel) : IDisposable
    where TClient : BaseClient
{
    /// <summary>
    /// How long the host may leave what it is sent unread: a command may work for long before it reads on. A host that is
    /// gone is found by the keep-alive.
    /// </summary>
    private static readonly TimeSpan UnreadLimit = TimeSpan.FromMinutes(30);

    private static readonly TimeSpan ClosingLimit = TimeSpan.FromSeconds(5);

    /// <summary>Lets the host pause before it reads on. SSH.NET has one limit for this, for dialing and for closing.</summary>
    public DialedClient<TClient> AllowPauses()
    {
        Limit(UnreadLimit);
        return this;
    }

    /// <summary>Disconnects.</summary>
    public void Dispose()
    {
        Limit(ClosingLimit);
        Client.Dispose();
        Tunnel?.Dispose();
    }

    private void Limit(TimeSpan limit)
    {
        Client.ConnectionInfo.Timeout = limit;
        Tunnel?.Limit(limit);
    }
}
