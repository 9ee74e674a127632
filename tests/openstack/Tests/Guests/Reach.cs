using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;

namespace EmbeddedEngine.Providers.OpenStack.RigTests.Guests;

/// <summary>Whether an address answers, from one of the addresses that the rig has outside.</summary>
internal static class Reach
{
    /// <summary>The gateway of the external network, from which everything is sent unless told otherwise.</summary>
    public const string Gateway = "203.0.113.1";

    /// <summary>Somebody who is elsewhere.</summary>
    public const string Elsewhere = "198.51.100.1";

    private const int SshPort = 22;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    public static async Task<bool> SshAsync(string address, string from = Gateway)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        using var ended = new CancellationTokenSource(Patience);
        socket.Bind(new IPEndPoint(IPAddress.Parse(from), 0));
        try
        {
            await socket.ConnectAsync(IPAddress.Parse(address), SshPort, ended.Token);
            return true;
        }
        catch (Exception e) when (e is SocketException or OperationCanceledException)
        {
            return false;
        }
    }

    public static async Task<bool> PingAsync(string address)
    {
        using var ping = new Ping();
        try
        {
            return (await ping.SendPingAsync(address, Patience)).Status == IPStatus.Success;
        }
        catch (PingException)
        {
            return false; // no route to it
        }
    }

    /// <summary>What is behind the interfaces follows what the cloud was told within moments; half a minute where the machine is busy.</summary>
    public static async Task BecomesAsync(bool expected, Func<Task<bool>> look)
    {
        for (var left = 150; await look() != expected; left--)
        {
            left.ShouldBePositive(expected ? "it does not become so" : "it stays so");
            await Task.Delay(200);
        }
    }
}
