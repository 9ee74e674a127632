using GitOrigin.Infra.Sites;
using Pulumi;
using Pulumi.Command.Remote;
using Pulumi.Command.Remote.Inputs;
using Local = Pulumi.Command.Local;

namespace GitOrigin.Infra.Remote;

/// <summary>
/// The one wrapper around Pulumi's remote commands. Every command goes to the pinned host, runs again on another host, and is
/// not undone where the host itself goes.
/// </summary>
public sealed class HostCommands
{
    private readonly Host _host;
    private readonly ConnectionArgs _connection;

    /// <summary>For commands on a host.</summary>
    public HostCommands(Host host)
    {
        ArgumentNullException.ThrowIfNull(host);
        _host = host;
        _connection = new()
        {
            Host = host.Address,
            Port = host.Port.Apply(port => (double)port),
            User = host.Login,
            PrivateKey = host.LoginKey,
            HostKey = host.HostKey,
        };
    }

    /// <summary>A command line that runs these words as root.</summary>
    public Output<string> AsRoot(params string[] words) =>
        _host.Login.Apply(login => login == "root" ? Shell.Command(words) : $"sudo -n {Shell.Command(words)}");

    /// <summary>A command line that runs one of our tools.</summary>
    public Output<string> Tool(string name, params string[] arguments) => AsRoot([ServerPaths.Tool(name), .. arguments]);

    /// <summary>Declares a command.</summary>
    /// <param name="name">The resource's name.</param>
    /// <param name="command">What to run.</param>
    /// <param name="parent">The part that it belongs to.</param>
    /// <param name="after">What must be done before.</param>
    public Command Run(string name, HostCommand command, Resource parent, params IEnumerable<Resource> after)
    {
        ArgumentNullException.ThrowIfNull(command);
        return new(
            name,
            new()
            {
                Connection = _connection,
                Create = Marked(command.Create),
                Delete = command.Delete,
                Stdin = command.Stdin,
                Triggers = Triggers(command.Triggers),
                Logging = command.AnswersProgram ? Logging.Stderr : Logging.StdoutAndStderr,
            },
            Options(parent, after));
    }

    /// <summary>Declares a command on this machine that does something to the host, again on another host.</summary>
    /// <param name="name">The resource's name.</param>
    /// <param name="command">What to run. Running it again must do no harm.</param>
    /// <param name="stdin">What it reads; the place for secrets.</param>
    /// <param name="folder">Where it runs.</param>
    /// <param name="parent">The part that it belongs to.</param>
    /// <param name="after">What must be done before.</param>
    public Local.Command RunHere(
        string name, Output<string> command, Input<string> stdin, string folder, Resource parent, params IEnumerable<Resource> after) => new(
        name,
        new() { Create = Marked(command), Dir = folder, Stdin = stdin, Triggers = Triggers([]), Logging = Local.Logging.Stderr },
        Options(parent, after));

    /// <summary>Declares the copy of a file onto the host.</summary>
    /// <param name="name">The resource's name.</param>
    /// <param name="source">The file.</param>
    /// <param name="path">Where to, in a folder that belongs to the login.</param>
    /// <param name="parent">The part that it belongs to.</param>
    /// <param name="after">What must be done before.</param>
    public CopyToRemote Copy(string name, Input<AssetOrArchive> source, string path, Resource parent, params IEnumerable<Resource> after) => new(
        name,
        new() { Connection = _connection, Source = source, RemotePath = path, Triggers = Triggers([]) },
        Options(parent, after));

    // A host that is a resource of the stack: another one replaces the commands, and undoes none, as they are DeletedWith it.
    // A machine of somebody else's is never deleted, so that a replacement would undo first: there the id changes the command.
    private Output<string> Marked(Output<string> command) => _host.LivesWith is null
        ? Output.Format($"{command} # on {_host.Id}")
        : command;

    private InputList<object> Triggers(IReadOnlyList<string> others)
    {
        var triggers = others.Select(other => Output.Create((object)other)).ToList();
        if (_host.LivesWith is not null)
            triggers.Add(_host.Id.Apply(id => (object)id));
        return triggers;
    }

    private CustomResourceOptions Options(Resource parent, IEnumerable<Resource> after) => new()
    {
        Parent = parent,
        DependsOn = after.ToList(),
        DeletedWith = _host.LivesWith,
        DeleteBeforeReplace = true,
    };
}
