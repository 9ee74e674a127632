using System.Collections.Concurrent;
using System.Net.Sockets;
using GitOrigin.Ops.Outputs;
using GitOrigin.Ops.Server;
using GitOrigin.Ops.Ssh;
using Polly;
using Polly.Retry;
using Renci.SshNet;
using Renci.SshNet.Common;
using Renci.SshNet.Messages.Transport;

namespace GitOrigin.Ops.Backup.Targets;

/// <summary>A folder on an SFTP server, over one held connection under its pinned host key. What a lost connection interrupts is begun again.</summary>
public sealed class SftpTarget : IBackupTarget
{
    private const int Attempts = 4;

    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan DialLimit = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan AnswerLimit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(15);

    private readonly SftpAccess access;
    private readonly string folder;
    private readonly PinnedHostKey pinned;
    private readonly ResiliencePipeline retry;
    private readonly SemaphoreSlim dialing = new(1);
    private readonly ConcurrentDictionary<string, bool> madeFolders = new(StringComparer.Ordinal);
    private SftpClient? current;

    /// <summary>A target; connects when it is first used.</summary>
    /// <param name="access">The server.</param>
    /// <param name="folder">The folder below <see cref="SftpAccess.Path"/>.</param>
    /// <param name="time">The clock that pauses go by.</param>
    /// <exception cref="OpsException">The pinned host key is none.</exception>
    public SftpTarget(SftpAccess access, string folder, TimeProvider time)
    {
        this.access = access;
        this.folder = $"{access.Path.TrimEnd('/')}/{folder}".TrimStart(access.Path.StartsWith('/') ? '\0' : '/');
        pinned = access.HostKey.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var type, var key, ..]
            ? new PinnedHostKey(type, key)
            : throw new OpsException("backup.sftp.hostKey in the settings is no public host key, such as: ssh-ed25519 AAAA…");
        retry = new ResiliencePipelineBuilder { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions
            {
                MaxRetryAttempts = Attempts,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = FirstPause,
                ShouldHandle = arguments => ValueTask.FromResult(arguments.Outcome.Exception is { } error && IsPassing(error)),
            })
            .Build();
    }

    /// <inheritdoc />
    public string Name => $"sftp://{access.User}@{access.Host}:{access.Port}/{folder.TrimStart('/')}";

    /// <inheritdoc />
    public Task<IReadOnlyList<TargetFile>> ListAsync(string folder, CancellationToken cancellation) => TryAsync(
        async client =>
        {
            var files = new List<TargetFile>();
            await ListAsync(client, Full(folder), "", files, cancellation);
            return (IReadOnlyList<TargetFile>)files;
        },
        cancellation);

    /// <inheritdoc />
    public Task<Stream?> OpenAsync(string path, CancellationToken cancellation) => TryAsync<Stream?>(
        async client =>
        {
            try
            {
                return await ScratchCopy.FillAsync(file => client.DownloadFileAsync(Full(path), file, cancellation));
            }
            catch (SftpPathNotFoundException)
            {
                return null;
            }
        },
        cancellation);

    /// <inheritdoc />
    public Task WriteAsync(string path, string file, bool overwrite, CancellationToken cancellation) => TryAsync(
        async client =>
        {
            var final = Full(path);
            await MakeFolderAsync(client, final[..final.LastIndexOf('/')], cancellation);
            var unfinished = Full(TargetPaths.Unfinished(path));
            try
            {
                await using (var source = File.OpenRead(file))
                {
                    await client.UploadFileAsync(source, unfinished, cancellation);
                }

                Rename(client, unfinished, final, overwrite);
                return true;
            }
            catch (SftpException fault) when (fault is not SftpPermissionDeniedException)
            {
                await RemoveAsync(client, unfinished);
                throw await WhyAsync(client, fault, path, new FileInfo(file).Length, overwrite, cancellation);
            }
        },
        cancellation);

    /// <inheritdoc />
    public Task DeleteAsync(string path, CancellationToken cancellation) => TryAsync(
        async client =>
        {
            try
            {
                await client.DeleteFileAsync(Full(path), cancellation);
            }
            catch (SftpPathNotFoundException)
            {
                // That is how it is wanted.
            }

            return true;
        },
        cancellation);

    /// <inheritdoc />
    public ValueTask DisposeAsync()
    {
        current?.Dispose();
        dialing.Dispose();
        return ValueTask.CompletedTask;
    }

    private static bool IsPassing(Exception error) => error is not OpsException
        and (SocketException or SshConnectionException or SshOperationTimeoutException or TimeoutException or ObjectDisposedException);

    private static async Task ListAsync(SftpClient client, string folder, string prefix, List<TargetFile> files, CancellationToken cancellation)
    {
        var folders = new List<string>();
        try
        {
            await foreach (var file in client.ListDirectoryAsync(folder, cancellation))
            {
                if (file.IsDirectory && file.Name is not ("." or ".."))
                {
                    folders.Add(file.Name);
                }
                else if (file.IsRegularFile)
                {
                    files.Add(new TargetFile(prefix + file.Name, file.Length, file.LastWriteTimeUtc));
                }
            }
        }
        catch (SftpPathNotFoundException)
        {
            return;
        }

        foreach (var name in folders)
        {
            await ListAsync(client, $"{folder}/{name}", $"{prefix}{name}/", files, cancellation);
        }
    }

    // SFTP's own rename never replaces a file; OpenSSH's extension does, in one step.
    private static void Rename(SftpClient client, string unfinished, string final, bool overwrite)
    {
        if (overwrite)
        {
            client.RenameFile(unfinished, final, isPosix: true);
        }
        else
        {
            client.RenameFile(unfinished, final);
        }
    }

    private static async Task RemoveAsync(SftpClient client, string file)
    {
        try
        {
            await client.DeleteFileAsync(file, CancellationToken.None);
        }
        catch (SshException)
        {
            // It goes at the next pruning.
        }
    }

    // SFTP has one word for all: "Failure".
    private async Task<OpsException> WhyAsync(SftpClient client, SftpException fault, string path, long size, bool overwrite, CancellationToken cancellation)
    {
        try
        {
            if (!overwrite && await client.ExistsAsync(Full(path), cancellation))
            {
                return new OpsException($"{path} is on {Name} already: another backup wrote it; run this again");
            }

            var space = await client.GetStatusAsync(Full(""), cancellation);
            if (space.AvailableBlocks * space.BlockSize < (ulong)size)
            {
                return new OpsException($"{Name} is full: make room there, or let fewer generations be kept, and run this again");
            }
        }
        catch (SshException)
        {
            // The server does not say; its own word has to do.
        }

        return new OpsException($"{Name} cannot be written to ({fault.Message}): see that the folder is there, the disk has room and the quota is not used up");
    }

    private async Task MakeFolderAsync(SftpClient client, string path, CancellationToken cancellation)
    {
        if (madeFolders.ContainsKey(path))
        {
            return;
        }

        for (var slash = path.IndexOf('/', 1); ; slash = path.IndexOf('/', slash + 1))
        {
            var part = slash < 0 ? path : path[..slash];
            if (!await client.ExistsAsync(part, cancellation))
            {
                try
                {
                    await client.CreateDirectoryAsync(part, cancellation);
                }
                catch (SftpException) when (client.Exists(part))
                {
                    // Another one was quicker.
                }
            }

            if (slash < 0)
            {
                break;
            }
        }

        madeFolders[path] = true;
    }

    private string Full(string path) => path.Length == 0 ? folder : $"{folder}/{path}";

    private async Task<T> TryAsync<T>(Func<SftpClient, Task<T>> action, CancellationToken cancellation)
    {
        try
        {
            return await retry.ExecuteAsync(async token => await action(await ConnectedAsync(token)), cancellation);
        }
        catch (SftpPermissionDeniedException fault)
        {
            throw new OpsException($"{Name} refuses ({fault.Message}): give {access.User} the right to read and write that folder");
        }
        catch (Exception fault) when (IsPassing(fault))
        {
            throw new OpsException($"{Name} cannot be reached ({fault.Message}): is that server up, and does its firewall let this machine in?");
        }
        catch (SshException fault)
        {
            throw new OpsException($"{Name} cannot be used: {fault.Message}");
        }
    }

    private async Task<SftpClient> ConnectedAsync(CancellationToken cancellation)
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
            return current = await DialAsync(cancellation);
        }
        finally
        {
            dialing.Release();
        }
    }

    private async Task<SftpClient> DialAsync(CancellationToken cancellation)
    {
        var info = new ConnectionInfo(access.Host, access.Port, access.User, new PrivateKeyAuthenticationMethod(access.User, Key())) { Timeout = DialLimit };
        foreach (var name in info.HostKeyAlgorithms.Keys.Where(name => !pinned.Algorithms.Contains(name)).ToList())
        {
            info.HostKeyAlgorithms.Remove(name);
        }

        var client = new SftpClient(info) { OperationTimeout = AnswerLimit, KeepAliveInterval = KeepAlive };
        string? refusal = null;
        client.HostKeyReceived += (_, e) =>
        {
            e.CanTrust = pinned.Matches(e.HostKey);
            refusal = e.CanTrust ? null : $"its host key is {PinnedHostKey.FingerprintOf(e.HostKey)}, not {pinned.Fingerprint}";
        };
        try
        {
            await client.ConnectAsync(cancellation);
            return client;
        }
        catch (Exception fault)
        {
            client.Dispose();
            throw fault switch
            {
                _ when refusal is not null => new OpsException($"{Name} is another server than backup.sftp.hostKey says: {refusal}; nothing was sent to it"),
                SshConnectionException { DisconnectReason: DisconnectReason.KeyExchangeFailed } =>
                    new OpsException($"{Name} has no host key of the type {pinned.Type} in backup.sftp.hostKey ({fault.Message})"),
                SshAuthenticationException => new OpsException($"{Name} refuses the key of {access.User}: put its public half in authorized_keys there"),
                _ => fault,
            };
        }
    }

    private PrivateKeyFile Key() => PrivateKeyText.Read(access.Key, "backup.sftp.key in the settings is no private key without a passphrase");
}
