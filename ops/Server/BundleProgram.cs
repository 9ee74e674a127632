using System.Text;
using CliWrap;
using GitOrigin.Ops.Ssh;

namespace GitOrigin.Ops.Server;

/// <summary>
/// The program ssh, for what is large and comes from the server: SSH.NET holds in memory whatever its reader is too slow
/// for, and takes twice as long for a GB. Its key is in an agent of its own, its host key pinned.
/// </summary>
internal sealed class BundleProgram : IAsyncDisposable
{
    private readonly ServerAccess access;
    private readonly string folder;
    private readonly PrivateAgent agent;

    private BundleProgram(ServerAccess access, string folder, PrivateAgent agent)
    {
        this.access = access;
        this.folder = folder;
        this.agent = agent;
    }

    private string KnownHosts => Path.Combine(folder, "known_hosts");

    /// <summary>Gets ready; connects nothing yet.</summary>
    /// <exception cref="OpsException">There is no ssh-agent, or it refuses the key.</exception>
    public static async Task<BundleProgram> StartAsync(ServerAccess access, TimeProvider time)
    {
        var folder = Directory.CreateTempSubdirectory("git-origin-").FullName;
        try
        {
            var program = new BundleProgram(access, folder, await PrivateAgent.StartAsync(access.LoginKey, folder, time, CancellationToken.None));
            await File.WriteAllTextAsync(program.KnownHosts, access.KnownHosts + "\n");
            return program;
        }
        catch
        {
            Directory.Delete(folder, recursive: true);
            throw;
        }
    }

    /// <summary>Runs a command on the server.</summary>
    /// <param name="command">The command, for the account's shell.</param>
    /// <param name="input">What it reads.</param>
    /// <param name="output">Where what it prints goes.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task<CommandEnd> RunAsync(string command, string input, Stream output, CancellationToken cancellation)
    {
        var error = new StringBuilder();
        var result = await Cli.Wrap("ssh")
            .WithArguments(
            [
                .. SshOptions.For(SshIdentity.FromAgent(access.Login, agent), KnownHosts),
                "-o", "ConnectionAttempts=3", "-o", "ServerAliveInterval=15", "-p", $"{access.Port}", $"{access.Login}@{access.Host}", command,
            ])
            .WithStandardInputPipe(PipeSource.FromString(input))
            .WithStandardOutputPipe(PipeTarget.ToStream(output))
            .WithStandardErrorPipe(PipeTarget.ToStringBuilder(error))
            .WithValidation(CommandResultValidation.None)
            .ExecuteAsync(cancellation);
        return new CommandEnd(result.ExitCode, error.ToString());
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await agent.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
