using System.Net;
using Renci.SshNet;

namespace EmbeddedEngine.Providers.Command.Ssh;

/// <summary>A way through a jump host: a port of this machine's loopback that leads to the target. The target's host key is checked all the same.</summary>
internal sealed class ProxyTunnel : IDisposable
{
    private readonly SshClient proxy;
    private readonly ForwardedPortLocal port;

    public ProxyTunnel(SshClient proxy, EndpointSettings target)
    {
        this.proxy = proxy;
        port = new ForwardedPortLocal(IPAddress.Loopback.ToString(), target.Host, (uint)target.Port);
        proxy.AddForwardedPort(port);
        port.Start();
    }

    /// <summary>Address of this machine's end.</summary>
    public string Host => port.BoundHost;

    /// <summary>Port of this machine's end.</summary>
    public int Port => (int)port.BoundPort;

    /// <summary>Sets how long the jump host may take to answer, to read on, and to close.</summary>
    public void Limit(TimeSpan limit) => proxy.ConnectionInfo.Timeout = limit;

    /// <summary>Closes the way and the connection to the jump host.</summary>
    public void Dispose()
    {
        port.Dispose();
        proxy.Dispose();
    }
}
