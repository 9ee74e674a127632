using System.Collections.Concurrent;
using Renci.SshNet;

namespace EmbeddedEngine.Providers.Command.Ssh;

/// <summary>Holds one connection for commands, and one for files, per distinct connection settings.</summary>
internal sealed class SshConnectionPool(SshDialer dialer) : IAsyncDisposable
{
    /// <summary>sshd allows ten sessions per connection (MaxSessions); two are left to others.</summary>
    private const int ParallelCommands = 8;

    private const int ParallelCopies = 4;

    private readonly ConcurrentDictionary<ConnectionSettings, Lazy<HeldClient<SshClient>>> commands = new();
    private readonly ConcurrentDictionary<ConnectionSettings, Lazy<HeldClient<SftpClient>>> files = new();

    /// <summary>The connection for commands.</summary>
    public HeldClient<SshClient> Commands(ConnectionSettings settings) =>
        commands.GetOrAdd(settings, key => new(() => new(key, dialer, info => new SshClient(info), ParallelCommands))).Value;

    /// <summary>The connection for files.</summary>
    public HeldClient<SftpClient> Files(ConnectionSettings settings) =>
        files.GetOrAdd(settings, key => new(() => new(key, dialer, info => new SftpClient(info), ParallelCopies))).Value;

    /// <summary>Closes every connection.</summary>
    public ValueTask DisposeAsync()
    {
        foreach (var held in commands.Values)
        {
            held.Value.Dispose();
        }

        foreach (var held in files.Values)
        {
            held.Value.Dispose();
        }

        return ValueTask.CompletedTask;
    }
}
