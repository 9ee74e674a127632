using System.Text;
using GitOrigin.Ops.Ssh;
using Renci.SshNet;
using Renci.SshNet.Common;

namespace GitOrigin.Ops.Server;

/// <summary>
/// One held connection to the server: a handshake costs about 0.24 s, a command over it 0.02 s. One that has died is
/// opened again for the next command; a command that was under way when it died fails.
/// </summary>
internal sealed class ServerConnection(ServerAccess access, TimeProvider time) : IDisposable
{
    /// <summary>sshd allows ten sessions a connection (MaxSessions); two are left to others.</summary>
    private const int AtOnce = 8;

    private const int BufferSize = 128 * 1024;

    private static readonly TimeSpan DialLimit = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(15);

    /// <summary>
    /// How long the server may leave what it is sent unread: unpacking a large bundle on a slow disk pauses for long. SSH.NET
    /// has one limit for this and for dialing. A server that is gone is found by the keep-alive.
    /// </summary>
    private static readonly TimeSpan UnreadLimit = TimeSpan.FromMinutes(30);

    private readonly SemaphoreSlim slots = new(AtOnce);
    private readonly SemaphoreSlim dialing = new(1);
    private readonly PinnedHostKey pinned = PinnedHostKey.Parse(access.KnownHosts);
    private SshClient? current;

    /// <summary>Connects, so that a server that cannot be reached is known at once.</summary>
    /// <exception cref="OpsException">It cannot be reached, refuses the login, or is another host.</exception>
    public Task ConnectAsync(CancellationToken cancellation) => ConnectedAsync(cancellation);

    /// <summary>Runs a command.</summary>
    /// <param name="command">The command, for the account's shell.</param>
    /// <param name="input">What it reads; null for nothing.</param>
    /// <param name="output">Where what it prints goes.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="OpsException">The server cannot be reached, or the connection is lost.</exception>
    public async Task<CommandEnd> RunAsync(string command, Stream? input, Stream output, CancellationToken cancellation)
    {
        await slots.WaitAsync(cancellation);
        try
        {
            return await RunAsync(await ConnectedAsync(cancellation), command, input, output, cancellation);
        }
        catch (Exception e) when (e is SshException or ObjectDisposedException or System.Net.Sockets.SocketException)
        {
            throw new OpsException($"the connection to {access} was lost ({e.Message}): run this again");
        }
        finally
        {
            slots.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        current?.Dispose();
        slots.Dispose();
        dialing.Dispose();
    }

    private static async Task<CommandEnd> RunAsync(SshClient client, string text, Stream? input, Stream output, CancellationToken cancellation)
    {
        // SSH.NET sends no end of the input where nothing was written before it: such a command would wait for ever. And what
        // cannot be read at all is known before anything runs.
        var first = new byte[BufferSize];
        var count = input is null ? 0 : await input.ReadAsync(first, cancellation);
        using var command = client.CreateCommand(count == 0 ? $"{text} </dev/null" : text);
        var error = new MemoryStream();
        var execution = command.ExecuteAsync(cancellation);
        var reading = Task.WhenAll(Blocking(() => command.OutputStream.CopyTo(output, BufferSize)), Blocking(() => command.ExtendedOutputStream.CopyTo(error)));
        Exception? unread = null;
        var writing = count == 0 ? Task.CompletedTask : Blocking(() => unread = Write(command, first, count, input!));
        await execution;
        await reading;
        await writing;
        if (unread is not null)
        {
            throw unread;
        }

        return new CommandEnd(
            command.ExitStatus ?? throw new OpsException($"a command on the server was ended by {command.ExitSignal ?? "the end of its connection"}: run this again"),
            Encoding.UTF8.GetString(error.ToArray()));
    }

    // Answers what is wrong with the input itself or with its way; a command may well end without reading all of it.
    private static Exception? Write(SshCommand command, byte[] buffer, int count, Stream input)
    {
        try
        {
            using var stream = command.CreateInputStream();
            while (count > 0)
            {
                stream.Write(buffer, 0, count);
                try
                {
                    count = input.Read(buffer);
                }
                catch (Exception fault)
                {
                    return fault;
                }
            }
        }
        catch (SshOperationTimeoutException)
        {
            return new OpsException($"the server has read nothing for {UnreadLimit.TotalMinutes} minutes: see to its load and its disk, then run this again");
        }
        catch (Exception e) when (e is SshException or ObjectDisposedException or InvalidOperationException or IOException)
        {
            // The command has ended; how, says its exit.
        }

        return null;
    }

    // The streams of SSH.NET block: on pool threads many commands at once would starve each other.
    private static Task Blocking(Action work) =>
        Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private async Task<SshClient> ConnectedAsync(CancellationToken cancellation)
    {
        await dialing.WaitAsync(cancellation);
        try
        {
            if (current is { IsConnected: true })
            {
                return current;
            }

            current?.Dispose();
            current = null;
            return current = await DialRetry.Create(time).ExecuteAsync(async attempt => await DialAsync(attempt), cancellation);
        }
        catch (Exception e) when (DialRetry.IsPassing(e))
        {
            throw new OpsException($"the server {access} cannot be reached ({e.Message}): is it up, and does its firewall let this machine in?");
        }
        finally
        {
            dialing.Release();
        }
    }

    private async Task<SshClient> DialAsync(CancellationToken cancellation)
    {
        using var limit = new CancellationTokenSource(DialLimit, time);
        using var attempt = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        var client = new SshClient(new ConnectionInfo(access.Host, access.Port, access.Login, new PrivateKeyAuthenticationMethod(access.Login, LoginKey()))
        {
            Timeout = DialLimit,
        });
        string? refusal = null;
        try
        {
            Limit(client.ConnectionInfo);
            client.HostKeyReceived += (_, e) =>
            {
                e.CanTrust = pinned.Matches(e.HostKey);
                refusal = e.CanTrust
                    ? null
                    : $"{access.Host}:{access.Port} is not the stack's server: its host key is {PinnedHostKey.FingerprintOf(e.HostKey)}, not {pinned.Fingerprint}; nothing was sent to it";
            };
            client.KeepAliveInterval = KeepAlive;
            await client.ConnectAsync(attempt.Token);
            client.ConnectionInfo.Timeout = UnreadLimit;
            return client;
        }
        catch (Exception e)
        {
            client.Dispose();
            throw e switch
            {
                _ when cancellation.IsCancellationRequested => new OperationCanceledException(cancellation),
                _ when refusal is not null => new OpsException(refusal),
                SshConnectionException { DisconnectReason: Renci.SshNet.Messages.Transport.DisconnectReason.KeyExchangeFailed } =>
                    new OpsException($"{access.Host}:{access.Port} is not the stack's server: it has no host key of the type {pinned.Type} ({e.Message})"),
                SshAuthenticationException => new OpsException($"the server refuses the login {access}: {e.Message}"),
                OperationCanceledException => new TimeoutException($"no answer within {DialLimit.TotalSeconds} s"),
                _ => e,
            };
        }
    }

    // A host with keys of several types would else present another one than the pinned. AES-GCM is twice as fast here as
    // what comes first in SSH.NET's list, and sshd has it wherever it has the key exchanges of today.
    private void Limit(ConnectionInfo info)
    {
        Keep(info.HostKeyAlgorithms, name => pinned.Algorithms.Contains(name));
        Keep(info.Encryptions, name => name.Contains("gcm", StringComparison.Ordinal) || name.Contains("chacha20", StringComparison.Ordinal));
    }

    private static void Keep<T>(IDictionary<string, T> algorithms, Func<string, bool> isKept)
    {
        foreach (var name in algorithms.Keys.Where(name => !isKept(name)).ToList())
        {
            algorithms.Remove(name);
        }
    }

    private PrivateKeyFile LoginKey() =>
        PrivateKeyText.Read(access.LoginKey, "the login key of the stack is no private key without a passphrase: run scripts/create-all");
}
