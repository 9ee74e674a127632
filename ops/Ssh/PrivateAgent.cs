using CliWrap;
using CliWrap.Exceptions;

namespace GitOrigin.Ops.Ssh;

/// <summary>
/// An ssh-agent of our own that holds one key, so that a private key from the stack's outputs never lies on a disk.
/// It ends when it is disposed.
/// </summary>
public sealed class PrivateAgent : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(10);

    private readonly CancellationTokenSource end;
    private readonly CommandTask<CommandResult> agent;

    private PrivateAgent(string socket, CommandTask<CommandResult> agent, CancellationTokenSource end)
    {
        Socket = socket;
        this.agent = agent;
        this.end = end;
    }

    /// <summary>The path of the agent's socket.</summary>
    public string Socket { get; }

    /// <summary>Starts an agent with one key.</summary>
    /// <param name="privateKey">The key, in OpenSSH's format, without a passphrase.</param>
    /// <param name="folder">An existing folder that only this user can enter.</param>
    /// <param name="time">The clock to wait by.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="OpsException">The agent does not start, or does not take the key.</exception>
    public static async Task<PrivateAgent> StartAsync(string privateKey, string folder, TimeProvider time, CancellationToken cancellation)
    {
        var socket = Path.Combine(folder, "agent");
        var end = new CancellationTokenSource();
        var agent = Cli.Wrap("ssh-agent").WithArguments(["-D", "-a", socket]).ExecuteAsync(end.Token);
        var started = new PrivateAgent(socket, agent, end);
        try
        {
            await started.WaitForSocketAsync(time, cancellation);
            await started.AddAsync(privateKey, cancellation);
            return started;
        }
        catch
        {
            await started.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        try
        {
            await agent;
        }
        catch (OperationCanceledException)
        {
            // That is how it ends.
        }
        catch (CommandExecutionException)
        {
            // It ended by itself; whoever needed it has said so.
        }

        end.Dispose();
    }

    private async Task WaitForSocketAsync(TimeProvider time, CancellationToken cancellation)
    {
        var begun = time.GetTimestamp();
        while (!File.Exists(Socket))
        {
            if (agent.Task.IsCompleted || time.GetElapsedTime(begun) > StartLimit)
            {
                throw new OpsException("ssh-agent does not start: try 'ssh-agent -D' by hand");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(10), time, cancellation);
        }
    }

    private async Task AddAsync(string privateKey, CancellationToken cancellation)
    {
        var added = await Cli.Wrap("ssh-add")
            .WithArguments(["-q", "-"])
            .WithEnvironmentVariables(environment => environment.Set("SSH_AUTH_SOCK", Socket))
            .WithStandardInputPipe(PipeSource.FromString(privateKey.TrimEnd() + "\n"))
            .WithValidation(CommandResultValidation.None)
            .ExecuteAsync(cancellation);
        if (added.ExitCode != 0)
        {
            throw new OpsException("ssh-agent refuses the deploy key: the stack's outputs are damaged; run scripts/create-all");
        }
    }
}
