using Renci.SshNet;

namespace EmbeddedEngine.Providers.Command.Ssh;

/// <summary>A connected client, and the tunnel it goes through.</summary>
/// <param name="Client">The client.</param>
/// <param name="Tunnel">The tunnel; null: none.</param>
internal sealed record DialedClient<TClient>(TClient Client, ProxyTunnel? Tunnel) : IDisposable
    where TClient : BaseClient
{
    /// <summary>Disconnects.</summary>
    public void Dispose()
    {
        Client.Dispose();
        Tunnel?.Dispose();
    }
}
