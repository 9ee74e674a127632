using System.Collections.Immutable;
using GitOrigin.Infra.Hosting;
using GitOrigin.Infra.Outputs;
using Pulumi;

namespace GitOrigin.Infra.Backup;

/// <summary>
/// The repositories as they come back from the backup, on a server that lacks them or has them empty. Done before they are seeded:
/// what was pushed here comes back, and the upstream is for repositories without a backup.
/// </summary>
public sealed class RestoredData
{
    /// <summary>Declares the restore.</summary>
    /// <param name="server">The server, whose disk is ready after its <see cref="ProvisionedHost.StorageReady"/>.</param>
    /// <param name="access">The way to the backup.</param>
    /// <param name="repositories">The names of the repositories.</param>
    /// <param name="root">The project's root folder.</param>
    /// <param name="parent">The part that it belongs to.</param>
    public RestoredData(ProvisionedHost server, BackupAccess access, IEnumerable<string> repositories, string root, Resource parent)
    {
        ArgumentNullException.ThrowIfNull(server);
        var host = server.Host;
        ImmutableArray<string> names = [.. repositories];
        var stdin = Output.Tuple(host.Address, host.Port, host.HostKey, host.Login, host.LoginKey).Apply(it => OpsJson.Write(new
        {
            host = it.Item1,
            port = it.Item2,
            knownHosts = ClientNames.KnownHost(it.Item1, it.Item2, it.Item3),
            login = it.Item4,
            loginKey = it.Item5,
            backup = access,
            repositories = names,
        }));
        var restored = server.Commands.RunHere(
            "restored", Output.Create(RestoreText.Command), Output.CreateSecret(stdin), root, parent, server.StorageReady);
        // Its input is secret, and so would be what it prints; but that is names and a number.
        Generation = Output.Unsecret(restored.Stdout).Apply(line => RestoreText.Parse(line).Generation);
        Done = [restored];
    }

    /// <summary>The generation that repositories were filled from; 0 where there was no backup.</summary>
    public Output<int> Generation { get; }

    /// <summary>What must be done before repositories are made and seeded.</summary>
    public ImmutableArray<Resource> Done { get; }
}
