using GitOrigin.Ops.Git;
using GitOrigin.Ops.Outputs;
using GitOrigin.Ops.Ssh;

namespace GitOrigin.Ops;

/// <summary>The clients of a stack's server: anon with the deploy key, and accounts whose private key is at hand. Leaves nothing behind.</summary>
public sealed class Clients : IAsyncDisposable
{
    private readonly PrivateAgent agent;
    private readonly string knownHosts;
    private readonly DirectoryInfo? keys;

    private Clients(string folder, string knownHosts, PrivateAgent agent, DirectoryInfo? keys)
    {
        Folder = folder;
        this.knownHosts = knownHosts;
        this.agent = agent;
        this.keys = keys;
        Anon = new GitClient(SshIdentity.FromAgent("anon", agent), knownHosts);
    }

    /// <summary>git as the account of the deployments.</summary>
    public GitClient Anon { get; }

    /// <summary>A folder for clones, which only this user can enter; deleted at the end.</summary>
    public string Folder { get; }

    /// <summary>Gets ready to connect.</summary>
    /// <param name="outputs">The stack's outputs.</param>
    /// <param name="keys">A folder with private keys, each named after its account.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task<Clients> StartAsync(OriginOutputs outputs, DirectoryInfo? keys, TimeProvider time, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("git-origin-").FullName;
        try
        {
            var knownHosts = Path.Combine(folder, "known_hosts");
            await File.WriteAllTextAsync(knownHosts, outputs.KnownHosts + "\n", cancellation);
            return new Clients(folder, knownHosts, await PrivateAgent.StartAsync(outputs.DeployKey, folder, time, cancellation), keys);
        }
        catch
        {
            Directory.Delete(folder, recursive: true);
            throw;
        }
    }

    /// <summary>git as an account, or null when its private key is not at hand.</summary>
    public GitClient? For(string account)
    {
        var file = keys is null ? null : Path.Combine(keys.FullName, account);
        return File.Exists(file) ? new GitClient(SshIdentity.FromFile(account, file), knownHosts) : null;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await agent.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }
}
