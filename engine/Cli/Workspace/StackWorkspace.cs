using EmbeddedEngine.Cli.Commands;
using EmbeddedEngine.Secrets;
using EmbeddedEngine.Stacks;
using EmbeddedEngine.Stacks.Projects;
using EmbeddedEngine.State;

namespace EmbeddedEngine.Cli.Workspace;

/// <summary>The project that a command works in, its stacks, and which of them is meant.</summary>
internal sealed class StackWorkspace
{
    private readonly CommandContext context;
    private readonly PassphraseSource passphrases;

    private StackWorkspace(CommandContext context, Project project, FileBackend backend)
    {
        this.context = context;
        Project = project;
        Backend = backend;
        Selected = new SelectedStack(context.Host.Environment.Home, project.Name, project.File);
        passphrases = new PassphraseSource(context.Host.Environment.Raw, context.Interactive ? new PassphraseQuestion(context).AskAsync : null);
    }

    /// <summary>The project.</summary>
    public Project Project { get; }

    /// <summary>Where its stacks are kept.</summary>
    public FileBackend Backend { get; }

    /// <summary>Which stack is selected.</summary>
    public SelectedStack Selected { get; }

    /// <summary>The stack's name that counts where none is given; null if none is selected either.</summary>
    public string? Current => context.Host.Environment.Stack ?? Selected.Read();

    /// <summary>Finds the project and its backend: PULUMI_BACKEND_URL, else <c>backend.url</c> of the project.</summary>
    /// <exception cref="CliException">No backend is set.</exception>
    /// <exception cref="EngineException">There is no project, or a file of it is not as it must be.</exception>
    public static StackWorkspace Open(CommandContext context)
    {
        var project = Project.Find(context.Directory);
        var backend = (context.Host.Environment.BackendUrl, project.BackendUrl) switch
        {
            ({ } url, _) => FileBackend.Open(url, context.Directory, context.Host.Time),
            (_, { } url) => FileBackend.Open(url, project.Folder, context.Host.Time),
            _ => throw CliException.Usage(
                "it is not said where state is kept: set PULUMI_BACKEND_URL=file://FOLDER, or backend.url in Pulumi.yaml " +
                "(what 'pulumi login' of the official CLI remembers is not used by the embedded engine)"),
        };
        return new StackWorkspace(context, project, backend);
    }

    /// <summary>The stack that a text names.</summary>
    public StackName Parse(string name) => StackName.Parse(name, Project.Name);

    /// <summary>The stack that is meant: the given one, else the one of PULUMI_STACK, else the selected one. It need not exist.</summary>
    /// <exception cref="CliException">None is given and none is selected.</exception>
    public StackName Resolve(string? given) => Parse(given ?? Current ?? throw new CliException(
        "no stack is selected: name one with --stack, or select one with 'pulumi stack select STACK'", ExitCode.StackNotFound));

    /// <summary>The stack that is meant, which must exist.</summary>
    /// <exception cref="CliException">None is given and none is selected.</exception>
    /// <exception cref="StackNotFoundException">There is none of that name.</exception>
    public StackName Existing(string? given) =>
        Resolve(given) is var name && Backend.Exists(name) ? name : throw new StackNotFoundException(name, Backend.Root);

    /// <summary>Begins to work on a stack.</summary>
    /// <param name="name">The stack; of another project only the state is known.</param>
    public StackSession Session(StackName name) => new(new StackSessionOptions
    {
        Backend = Backend,
        Name = name,
        Project = name.Project == Project.Name ? Project : null,
        Passphrases = passphrases,
        Time = context.Host.Time,
    });

    /// <summary>Tells the user of something that needs no answer.</summary>
    public void Warn(string message) => context.Host.Error.WriteLine($"warning: {message}");
}
