using System.Net;
using System.Net.Sockets;

namespace EmbeddedEngine.Providers.Command.Tests.Support;

/// <summary>A port of 127.0.0.1 that leads to another, or takes connections and never answers.</summary>
internal sealed class Relay : IDisposable
{
    private readonly TcpListener listener;
    private readonly CancellationTokenSource stop = new();

    public Relay(int port, int? target)
    {
        Port = port;
        listener = new TcpListener(IPAddress.Loopback, port);
        listener.Start();
        _ = AcceptAsync(target);
    }

    public int Port { get; }

    public void Dispose()
    {
        stop.Cancel();
        listener.Dispose();
        stop.Dispose();
    }

    private async Task AcceptAsync(int? target)
    {
        var stopped = stop.Token;
        while (!stopped.IsCancellationRequested)
        {
            var client = await listener.AcceptTcpClientAsync(stopped);
            if (target is { } port)
            {
                var server = new TcpClient("127.0.0.1", port);
                _ = client.GetStream().CopyToAsync(server.GetStream(), stopped);
                _ = server.GetStream().CopyToAsync(client.GetStream(), stopped);
            }
        }
    }
}
