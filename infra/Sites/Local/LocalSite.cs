using GitOrigin.Infra.Access;
using GitOrigin.Infra.Remote;
using GitOrigin.Infra.Settings;
using Pulumi;
using Pulumi.Command.Local;

namespace GitOrigin.Infra.Sites.Local;

/// <summary>A disposable host on the machine that runs Pulumi.</summary>
public sealed class LocalSite : ComponentResource
{
    private const string Script = "sandbox/host";

    // The tree that the host is made of has this one.
    private const string Login = "debian";

    /// <summary>Declares the host.</summary>
    /// <param name="name">The resource's name.</param>
    /// <param name="settings">What it is to be like.</param>
    /// <param name="root">The project's root folder.</param>
    /// <param name="options">The options.</param>
    public LocalSite(string name, LocalSiteSettings settings, string root, ComponentResourceOptions? options = null)
        : base("git-origin:sites:LocalSite", name, options)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var loginKey = new KeyPair("login-key", this);
        var bootstrapKey = new KeyPair("bootstrap-host-key", this);
        var made = new Command(
            "host",
            new()
            {
                Create = Shell.Command(Script, "create", settings.Name, "--disk-size", settings.DiskSize),
                Delete = Shell.Command(Script, "delete", settings.Name),
                Dir = root,
                Stdin = Output.CreateSecret(UserData(loginKey.PublicKey, bootstrapKey.PrivateKey)),
                Logging = Logging.Stderr,
            },
            new() { Parent = this, DeleteBeforeReplace = true });

        // Its input is secret, and so would be what it prints; but that is where the host is.
        var host = Output.Unsecret(made.Stdout).Apply(LocalHost.Parse);
        Host = new()
        {
            Address = host.Apply(it => it.Address),
            Port = host.Apply(it => it.Port),
            Login = host.Apply(it => it.Login),
            LoginKey = loginKey.PrivateKey,
            HostKey = bootstrapKey.PublicKey,
            Id = host.Apply(it => it.Id),
            DataDevice = host.Apply(it => it.DataDevice),
            LivesWith = made,
        };
        RegisterOutputs();
    }

    /// <summary>The host.</summary>
    public Host Host { get; }

    private static Output<string> UserData(Output<string> loginKey, Output<string> hostKey) =>
        Output.Format($"login {Login}\nauthorized-key {loginKey}\nhost-key\n{hostKey}");
}
