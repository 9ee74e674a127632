using EmbeddedEngine.Providers.Command.Execution;
using EmbeddedEngine.Providers.Command.Ssh;
using Renci.SshNet;
using Renci.SshNet.Common;

namespace EmbeddedEngine.Providers.Command.Remote;

/// <summary>Runs one command over an open connection.</summary>
internal sealed class RemoteProcess(SshClient client, ConnectionSettings settings, TimeProvider time)
{
    /// <summary>How often it is looked whether the command has ended while a child of it still holds the channel open.</summary>
    private static readonly TimeSpan LookInterval = TimeSpan.FromSeconds(1);

    /// <summary>How long a cancelled command may take to end by SIGTERM before it is killed.</summary>
    private static readonly TimeSpan TerminationGrace = TimeSpan.FromSeconds(2);

    /// <summary>Runs a command to its end; on cancellation ends it on the host.</summary>
    /// <exception cref="ProviderException">The connection was lost; whether the command did its work is then not known.</exception>
    public async Task<CommandExit> RunAsync(CommandLaunch launch, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var remote = new RemoteLaunch(launch);
        using var command = client.CreateCommand(remote.Command);
        try
        {
            // SSH.NET opens the channel on the calling thread.
            var execution = await OnThreadOfItsOwn(() => command.ExecuteAsync(CancellationToken.None)).WaitAsync(cancellation).ConfigureAwait(false);
            var output = Task.WhenAll(
                OnThreadOfItsOwn(() => Read(() => remote.Read(command.OutputStream, launch.Stdout))),
                OnThreadOfItsOwn(() => Read(() => launch.Stderr.Read(command.ExtendedOutputStream))));
            var input = OnThreadOfItsOwn(() => WriteInput(command, remote.Input));
            await WaitAsync(command, remote, execution, cancellation).ConfigureAwait(false);
            await Task.WhenAny(Task.WhenAll(output, input), Task.Delay(LookInterval, time, CancellationToken.None)).ConfigureAwait(false);
            return new CommandExit(command.ExitStatus, command.ExitSignal);
        }
        catch (Exception e) when (e is SshException or ObjectDisposedException or System.Net.Sockets.SocketException)
        {
            throw new ProviderException($"the connection to {settings} was lost ({e.Message}): how far the command came is not known.", e);
        }
    }

    private async Task WaitAsync(SshCommand command, RemoteLaunch remote, Task execution, CancellationToken cancellation)
    {
        var ended = false;
        while (!execution.IsCompleted && !ended)
        {
            // The status of a command that left a child behind is there before its channel closes, which may be never.
            ended = command.ExitStatus is not null || command.ExitSignal is not null;
            var pause = Task.Delay(LookInterval, time, cancellation);
            await Task.WhenAny(execution, pause).ConfigureAwait(false);
            if (cancellation.IsCancellationRequested && !execution.IsCompleted)
            {
                await EndAsync(remote, execution).ConfigureAwait(false);
                cancellation.ThrowIfCancellationRequested();
            }
        }

        if (execution.IsCompleted)
        {
            await execution.ConfigureAwait(false);
        }
    }

    private async Task EndAsync(RemoteLaunch remote, Task execution)
    {
        foreach (var signal in new[] { "TERM", "KILL" })
        {
            if (!execution.IsCompleted && remote.ProcessGroup is { } group)
            {
                await SignalAsync(signal, group).ConfigureAwait(false);
                await Task.WhenAny(execution, Task.Delay(TerminationGrace)).ConfigureAwait(false);
            }
        }
    }

    private async Task SignalAsync(string signal, int group)
    {
        try
        {
            using var limit = new CancellationTokenSource(TerminationGrace);
            using var kill = client.CreateCommand($"exec /bin/sh -c 'kill -{signal} -{group}'");
            await OnThreadOfItsOwn(() => kill.ExecuteAsync(limit.Token)).Unwrap().ConfigureAwait(false);
        }
        catch (Exception e) when (e is SshException or OperationCanceledException or ObjectDisposedException or System.Net.Sockets.SocketException)
        {
            // A connection that is lost ends the command as well as can be.
        }
    }

    private static void Read(Action read)
    {
        try
        {
            read();
        }
        catch (ObjectDisposedException)
        {
            // The command is over.
        }
    }

    private static void WriteInput(SshCommand command, byte[] input)
    {
        try
        {
            using var stream = command.CreateInputStream();
            stream.Write(input);
        }
        catch (Exception e) when (e is SshException or ObjectDisposedException or InvalidOperationException or IOException)
        {
            // The command ended, or closed its input, without reading all of it. If the connection was lost, the execution says so.
        }
    }

    // The streams of SSH.NET block: on pool threads many commands at once would starve each other.
    private static Task OnThreadOfItsOwn(Action work) =>
        Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private static Task<T> OnThreadOfItsOwn<T>(Func<T> work) =>
        Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
}
