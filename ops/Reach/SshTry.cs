using System.Net;
using System.Net.Sockets;
using GitOrigin.Ops.Server;
using GitOrigin.Ops.Ssh;
using Renci.SshNet;
using Renci.SshNet.Common;
using Renci.SshNet.Messages.Transport;

namespace GitOrigin.Ops.Reach;

/// <summary>Tries the server once, from this machine, under its pinned host keys. Nothing is sent to another host.</summary>
/// <param name="target">The server.</param>
/// <param name="time">The clock.</param>
internal sealed class SshTry(ReachTarget target, TimeProvider time)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    /// <summary>Tries it.</summary>
    /// <exception cref="OpsException">The login's private key is none.</exception>
    public async Task<SshAttempt> RunAsync(CancellationToken cancellation)
    {
        var from = await FromAsync(cancellation);
        var (outcome, detail) = await KnockAsync(cancellation) ?? await LogInAsync(cancellation);
        return new SshAttempt(outcome, detail, from);
    }

    // No packet is sent for this: the kernel only chooses the way.
    private async Task<string?> FromAsync(CancellationToken cancellation)
    {
        try
        {
            var addresses = await Dns.GetHostAddressesAsync(target.Host, cancellation);
            using var socket = new Socket(addresses[0].AddressFamily, SocketType.Dgram, ProtocolType.Udp);
            socket.Connect(addresses[0], target.Port);
            return (socket.LocalEndPoint as IPEndPoint)?.Address.ToString();
        }
        catch (SocketException)
        {
            return null;
        }
    }

    private async Task<(SshOutcome Outcome, string Detail)?> KnockAsync(CancellationToken cancellation)
    {
        using var limit = new CancellationTokenSource(Limit, time);
        using var attempt = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(target.Host, target.Port, attempt.Token);
            return null;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return (SshOutcome.TimedOut, $"no answer within {Limit.TotalSeconds} s");
        }
        catch (SocketException e)
        {
            return e.SocketErrorCode switch
            {
                SocketError.ConnectionRefused => (SshOutcome.Refused, "connection refused"),
                SocketError.TimedOut => (SshOutcome.TimedOut, "no answer"),
                SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain => (SshOutcome.UnknownName, e.Message),
                _ => (SshOutcome.Unreachable, e.Message),
            };
        }
    }

    private async Task<(SshOutcome Outcome, string Detail)> LogInAsync(CancellationToken cancellation)
    {
        using var limit = new CancellationTokenSource(Limit + Limit, time);
        using var attempt = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        using var client = new SshClient(new ConnectionInfo(target.Host, target.Port, target.Login, new PrivateKeyAuthenticationMethod(target.Login, LoginKey()))
        {
            Timeout = Limit,
        });
        foreach (var algorithm in client.ConnectionInfo.HostKeyAlgorithms.Keys.Except(target.HostKeys.SelectMany(key => key.Algorithms)).ToList())
        {
            client.ConnectionInfo.HostKeyAlgorithms.Remove(algorithm);
        }

        string? other = null;
        client.HostKeyReceived += (_, e) =>
        {
            e.CanTrust = target.HostKeys.Any(key => key.Matches(e.HostKey));
            other = e.CanTrust ? null : PinnedHostKey.FingerprintOf(e.HostKey);
        };
        try
        {
            await client.ConnectAsync(attempt.Token);
            return await RootAsync(client, attempt.Token);
        }
        catch (Exception e) when (!cancellation.IsCancellationRequested && e is SshException or SocketException or IOException or OperationCanceledException)
        {
            return e switch
            {
                _ when other is not null => (SshOutcome.OtherHostKey, other),
                SshConnectionException { DisconnectReason: DisconnectReason.KeyExchangeFailed } => (SshOutcome.OtherHostKey, "of another type"),
                SshAuthenticationException => (SshOutcome.LoginRefused, e.Message),
                OperationCanceledException or SshOperationTimeoutException => (SshOutcome.Closed, "the port is open, and sshd does not answer"),
                _ => (SshOutcome.Closed, e.Message),
            };
        }
    }

    private async Task<(SshOutcome Outcome, string Detail)> RootAsync(SshClient client, CancellationToken cancellation)
    {
        if (target.Login == "root")
        {
            return (SshOutcome.Reached, "logged in");
        }

        using var command = client.CreateCommand("sudo -n true </dev/null");
        await command.ExecuteAsync(cancellation);
        return command.ExitStatus == 0 ? (SshOutcome.Reached, "logged in, and may become root") : (SshOutcome.NoRoot, command.Error.Trim());
    }

    private PrivateKeyFile LoginKey() => PrivateKeyText.Read(
        target.LoginKey, "the key of the server's login is no private key without a passphrase: see git-origin:loginKey in the settings");
}
