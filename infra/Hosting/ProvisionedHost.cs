using System.Collections.Immutable;
using System.Globalization;
using GitOrigin.Infra.Remote;
using GitOrigin.Infra.Sites;
using Pulumi;
using Pulumi.Command.Remote;

namespace GitOrigin.Infra.Hosting;

/// <summary>What every host gets: its identity, our files, packages, the data disk, and the settings of sshd and git.</summary>
public sealed class ProvisionedHost : ComponentResource
{
    // By names that Debian's and Fedora's families share.
    private static readonly string[] Packages = ["ca-certificates", "e2fsprogs", "git", "openssh-server", "util-linux"];

    /// <summary>Declares what the host gets.</summary>
    /// <param name="name">The resource's name.</param>
    /// <param name="host">The host as the site made it.</param>
    /// <param name="savedKey">The private host key that comes back, empty for a new one; secret.</param>
    /// <param name="morePackages">Packages besides those that every host gets.</param>
    /// <param name="root">The project's root folder.</param>
    /// <param name="options">The options.</param>
    public ProvisionedHost(
        string name,
        Host host,
        Output<string> savedKey,
        IEnumerable<string> morePackages,
        string root,
        ComponentResourceOptions? options = null)
        : base("git-origin:hosting:ProvisionedHost", name, options)
    {
        ArgumentNullException.ThrowIfNull(host);
        var identity = new HostIdentity(host, savedKey, root, this);
        Host = identity.Host;
        HostKey = identity.PrivateKey;
        Commands = new(Host);

        var files = Run("files", Commands.AsRoot("sh", "-s"), identity.Established, stdin: Installer.Render(ServerFiles.All));
        string[] wanted = [.. Packages, .. morePackages];
        var packages = Run("packages", Commands.Tool("packages", wanted), [files]);
        var sshd = Run("sshd", Commands.Tool("sshd"), [packages], triggers: [ServerFiles.Content("sshd_config")]);
        var git = Run("git-settings", Commands.Tool("git-settings"), [packages], triggers: [ServerFiles.Content("gitconfig")]);
        ImmutableArray<Resource> disk = Host.DataDevice is { } device ? [Run("data-disk", DataDisk(device), [packages])] : [];
        StorageReady = [git, .. disk];
        AccountsReady = [sshd];
        Steps = StepsOf(wanted, Host.DataDevice ?? Output.Create(""), Host.DataSize);
        RegisterOutputs();
    }

    /// <summary>The host under the key that it keeps.</summary>
    public Host Host { get; }

    /// <summary>Its private host key, secret; null where it keeps its own.</summary>
    public Output<string?>? HostKey { get; }

    /// <summary>Commands on it.</summary>
    public HostCommands Commands { get; }

    /// <summary>What must be done before a repository can be made.</summary>
    public ImmutableArray<Resource> StorageReady { get; }

    /// <summary>What must be done before anybody may get in.</summary>
    public ImmutableArray<Resource> AccountsReady { get; }

    /// <summary>The tools that are run on it.</summary>
    public Output<ImmutableArray<ServerStep>> Steps { get; }

    private static Output<ImmutableArray<ServerStep>> StepsOf(string[] packages, Output<string> device, int? size) => device.Apply(path =>
    {
        ImmutableArray<ServerStep> disk = path.Length > 0 ? [new("data-disk", "data-disk", DataDiskArguments(path, size), "")] : [];
        return ImmutableArray.Create<ServerStep>(
            [new("packages", "packages", [.. packages], ""), new("sshd", "sshd", [], ""), new("git-settings", "git-settings", [], ""), .. disk]);
    });

    private static ImmutableArray<string> DataDiskArguments(string path, int? size) =>
        [path, ServerPaths.Repositories, .. size is { } gib ? [gib.ToString(CultureInfo.InvariantCulture)] : (string[])[]];

    private Command Run(
        string name,
        Output<string> command,
        IEnumerable<Resource> after,
        Input<string>? stdin = null,
        IReadOnlyList<string>? triggers = null) =>
        Commands.Run(name, new() { Create = command, Stdin = stdin, Triggers = triggers ?? [] }, this, after);

    private Output<string> DataDisk(Output<string> device) => device.Apply(path => path.Length > 0
        ? Commands.Tool("data-disk", [.. DataDiskArguments(path, Host.DataSize)])
        : Output.Create(Shell.Command("echo", "the site has mounted the data disk")));
}
