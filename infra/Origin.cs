using System.Collections.Immutable;
using GitOrigin.Infra.Access;
using GitOrigin.Infra.Backup;
using GitOrigin.Infra.Hosting;
using GitOrigin.Infra.Remote;
using GitOrigin.Infra.Repositories;
using GitOrigin.Infra.Settings;
using GitOrigin.Infra.Sites;
using Pulumi;

namespace GitOrigin.Infra;

/// <summary>The git server on a host: provisioned, with repositories that are filled before anybody gets in, then accounts.</summary>
public sealed class Origin : ComponentResource
{
    /// <summary>Declares the origin.</summary>
    /// <param name="name">The resource's name.</param>
    /// <param name="settings">What it is to be like.</param>
    /// <param name="secrets">The secrets that lead to its backups.</param>
    /// <param name="backup">The way to its backups.</param>
    /// <param name="host">The host as the site made it.</param>
    /// <param name="root">The project's root folder.</param>
    /// <param name="options">The options.</param>
    public Origin(
        string name,
        OriginSettings settings,
        BackupSecrets secrets,
        BackupAccess backup,
        Host host,
        string root,
        ComponentResourceOptions? options = null)
        : base("git-origin:index:Origin", name, options)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(backup);
        var saved = new SavedIdentity(backup, root, this);
        var provisioned = new ProvisionedHost(
            "hosting", host, saved.HostKey, KeeperSpec.PackagesFor(settings.Backup), root, new() { Parent = this });
        var restored = new RestoredData(provisioned, backup, settings.Repositories.Keys, root, this);
        var repositories = new RepositorySet(
            "repositories", settings.Repositories, provisioned.Commands, root, [.. provisioned.StorageReady, .. restored.Done], new() { Parent = this });
        var keeper = new Keeper(
            Output.CreateSecret(KeeperSpec.Render(settings.Hosting, settings.Backup, secrets, backup.Stack)),
            provisioned.Commands,
            this,
            repositories.Ready);
        People = Account.Of(settings.Access);
        var accounts = new Accounts(
            "access",
            People,
            saved.DeployKey(settings.Access.DeployKeyVersion),
            settings.Access.DeployKeyVersion,
            provisioned.Commands,
            [.. provisioned.AccountsReady, .. repositories.Ready, .. keeper.Ready],
            new() { Parent = this });

        Host = provisioned.Host;
        HostKey = provisioned.HostKey;
        Content = repositories.Content;
        Generation = restored.Generation;
        DeployKey = accounts.DeployKey;
        Steps = Output.Tuple(provisioned.Steps, keeper.Step, accounts.Steps)
            .Apply(it => ImmutableArray.Create<ServerStep>([.. it.Item1, .. repositories.Steps, it.Item2, .. it.Item3]));
        RegisterOutputs();
    }

    /// <summary>The host under the key that it keeps.</summary>
    public Host Host { get; }

    /// <summary>Its private host key, secret; null where it keeps its own.</summary>
    public Output<string?>? HostKey { get; }

    /// <summary>The accounts of people.</summary>
    public ImmutableArray<Account> People { get; }

    /// <summary>What was in each repository when it was last made or changed.</summary>
    public ImmutableSortedDictionary<string, Output<RepositoryContent>> Content { get; }

    /// <summary>The generation of the backup that repositories were filled from; 0 where there was none.</summary>
    public Output<int> Generation { get; }

    /// <summary>The private key of <c>anon</c>; secret.</summary>
    public Output<string> DeployKey { get; }

    /// <summary>Every tool that is run on the server, in an order in which they can be run again; secret.</summary>
    public Output<ImmutableArray<ServerStep>> Steps { get; }
}
