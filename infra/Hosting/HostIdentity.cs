using GitOrigin.Infra.Access;
using GitOrigin.Infra.Remote;
using GitOrigin.Infra.Sites;
using Pulumi;
using Pulumi.Command.Local;

namespace GitOrigin.Infra.Hosting;

/// <summary>Gives a host the origin's own host key, which outlives servers, in place of the one that it was made with.</summary>
public sealed class HostIdentity
{
    private const string Script = "scripts/lib/adopt-host";

    /// <summary>Declares the identity.</summary>
    /// <param name="host">The host as the site made it.</param>
    /// <param name="savedKey">The private host key that comes back, empty for a new one; secret.</param>
    /// <param name="root">The project's root folder.</param>
    /// <param name="parent">The part that it belongs to.</param>
    public HostIdentity(Host host, Output<string> savedKey, string root, Resource parent)
    {
        ArgumentNullException.ThrowIfNull(host);
        if (host.KeepsHostKey)
        {
            Host = host;
            return;
        }

        var hostKey = new KeyPair("host-key", parent, savedKey);
        var adopted = new Command(
            "identity",
            new()
            {
                Create = Output.Tuple(host.Address, host.Port, host.Login)
                    .Apply(to => Shell.Command(Script, to.Item1, $"{to.Item2}", to.Item3)),
                Dir = root,
                Environment = { ["BOOTSTRAP_HOST_KEY"] = host.HostKey, ["HOST_KEY"] = hostKey.PublicKey },
                Stdin = Output.CreateSecret(Output.Format($"{host.LoginKey}{hostKey.PrivateKey}")),
                Triggers = new[] { host.Id.Apply(id => (object)id), hostKey.PublicKey.Apply(key => (object)key) },
            },
            new() { Parent = parent, DeletedWith = host.LivesWith, DeleteBeforeReplace = true });
        Host = host with { HostKey = hostKey.PublicKey };
        PrivateKey = hostKey.PrivateKey!;
        Established = [adopted];
    }

    /// <summary>The host under the key that it keeps.</summary>
    public Host Host { get; }

    /// <summary>The private host key, secret; null where the host keeps its own.</summary>
    public Output<string?>? PrivateKey { get; }

    /// <summary>What must be done before the first connection under that key.</summary>
    public IReadOnlyList<Resource> Established { get; } = [];
}
