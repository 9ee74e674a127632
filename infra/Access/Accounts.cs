using System.Collections.Immutable;
using GitOrigin.Infra.Remote;
using Pulumi;

namespace GitOrigin.Infra.Access;

/// <summary>The accounts on the server: one for each person, and <c>anon</c> with a key of its own for deployments.</summary>
public sealed class Accounts : ComponentResource
{
    /// <summary>Declares the accounts.</summary>
    /// <param name="name">The resource's name.</param>
    /// <param name="people">The accounts of people.</param>
    /// <param name="deployKey">The private key of <c>anon</c> that comes back, empty for a new one; secret.</param>
    /// <param name="deployKeyVersion">Another number makes another key.</param>
    /// <param name="commands">The server.</param>
    /// <param name="after">What must be done before anybody gets in: all of the repositories.</param>
    /// <param name="options">The options.</param>
    public Accounts(
        string name,
        ImmutableArray<Account> people,
        Output<string> deployKey,
        int deployKeyVersion,
        HostCommands commands,
        ImmutableArray<Resource> after,
        ComponentResourceOptions? options = null)
        : base("git-origin:access:Accounts", name, options)
    {
        ArgumentNullException.ThrowIfNull(commands);
        var pair = new KeyPair("deploy-key", this, deployKey, deployKeyVersion);
        DeployKey = pair.PrivateKey;
        var anon = pair.PublicKey.Apply(key => StepOf(new() { Name = Account.AnonName, Role = Role.Anon, Keys = [new(KeyText.KeyOf(key))] }));
        ImmutableArray<ServerStep> others = [.. people.Select(StepOf)];
        Declare(Account.AnonName, anon.Apply(step => step.Stdin));
        foreach (var (account, step) in people.Zip(others))
            Declare(account.Name, step.Stdin);
        Steps = anon.Apply(step => others.Insert(0, step));
        RegisterOutputs();

        void Declare(string account, Input<string> spec) => commands.Run(
            $"account-{account}",
            new()
            {
                Create = commands.Tool("account", account),
                Delete = commands.Tool("account", "--remove", account),
                Stdin = spec,
            },
            this,
            after);
    }

    /// <summary>The private key of <c>anon</c>; secret.</summary>
    public Output<string> DeployKey { get; }

    /// <summary>The tools that are run.</summary>
    public Output<ImmutableArray<ServerStep>> Steps { get; }

    private static ServerStep StepOf(Account account) => new($"account-{account.Name}", "account", [account.Name], AccountSpec.Render(account));
}
