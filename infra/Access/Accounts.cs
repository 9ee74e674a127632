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
    /// <param name="commands">The server.</param>
    /// <param name="after">What must be done before anybody gets in: all of the repositories.</param>
    /// <param name="options">The options.</param>
    public Accounts(
        string name,
        ImmutableArray<Account> people,
        HostCommands commands,
        ImmutableArray<Resource> after,
        ComponentResourceOptions? options = null)
        : base("git-origin:access:Accounts", name, options)
    {
        var deployKey = new KeyPair("deploy-key", this);
        DeployKey = deployKey.PrivateKey;
        var anon = deployKey.PublicKey.Apply(key => AccountSpec.Render(new() { Name = Account.AnonName, Role = Role.Anon, Keys = [key] }));
        Declare(Account.AnonName, anon);
        foreach (var account in people)
            Declare(account.Name, AccountSpec.Render(account));
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
}
