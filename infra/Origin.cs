using System.Collections.Immutable;
using GitOrigin.Infra.Access;
using GitOrigin.Infra.Hosting;
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
    /// <param name="host">The host as the site made it.</param>
    /// <param name="root">The project's root folder.</param>
    /// <param name="options">The options.</param>
    public Origin(string name, OriginSettings settings, Host host, string root, ComponentResourceOptions? options = null)
        : base("git-origin:index:Origin", name, options)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var provisioned = new ProvisionedHost("hosting", host, root, new() { Parent = this });
        var repositories = new RepositorySet(
            "repositories", settings.Repositories, provisioned.Commands, root, provisioned.StorageReady, new() { Parent = this });
        // What restores repositories from a backup belongs here: after they are made, before an account is opened.
        People = Account.Of(settings.Access);
        var accounts = new Accounts(
            "access", People, provisioned.Commands, [.. provisioned.AccountsReady, .. repositories.Ready], new() { Parent = this });

        Host = provisioned.Host;
        Content = repositories.Content;
        DeployKey = accounts.DeployKey;
        RegisterOutputs();
    }

    /// <summary>The host under the key that it keeps.</summary>
    public Host Host { get; }

    /// <summary>The accounts of people.</summary>
    public ImmutableArray<Account> People { get; }

    /// <summary>What was in each repository when it was last made or changed.</summary>
    public ImmutableSortedDictionary<string, Output<RepositoryContent>> Content { get; }

    /// <summary>The private key of <c>anon</c>; secret.</summary>
    public Output<string> DeployKey { get; }
}
