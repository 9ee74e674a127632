using System.Collections.Immutable;

namespace Pulumi.Command.Local;

/// <summary>A command that runs on the machine that runs Pulumi. It fails when its exit status is not zero.</summary>
[CommandResourceType(Token)]
public partial class Command : CustomResource
{
    private const string Token = "command:local:Command";

    /// <summary>Whether a run sees the output of the run before, as <c>PULUMI_COMMAND_STDOUT</c> and <c>PULUMI_COMMAND_STDERR</c>; true by default.</summary>
    [Output("addPreviousOutputInEnv")]
    public Output<bool?> AddPreviousOutputInEnv { get; private set; } = null!;

    /// <summary>The files that match <c>archivePaths</c>.</summary>
    [Output("archive")]
    public Output<Archive?> Archive { get; private set; } = null!;

    /// <summary>Glob patterns of the files that are gathered into <c>archive</c> after a run; a leading <c>!</c> takes files out again.</summary>
    [Output("archivePaths")]
    public Output<ImmutableArray<string>> ArchivePaths { get; private set; } = null!;

    /// <summary>Glob patterns of the files that are gathered into <c>assets</c> after a run; a leading <c>!</c> takes files out again.</summary>
    [Output("assetPaths")]
    public Output<ImmutableArray<string>> AssetPaths { get; private set; } = null!;

    /// <summary>The files that match <c>assetPaths</c>, by path.</summary>
    [Output("assets")]
    public Output<ImmutableDictionary<string, AssetOrArchive>?> Assets { get; private set; } = null!;

    /// <summary>The command that runs when the resource is made, and when it changes if there is no <c>update</c>.</summary>
    [Output("create")]
    public Output<string?> Create { get; private set; } = null!;

    /// <summary>The command that runs when the resource is deleted. It sees the output of the run before in its environment.</summary>
    [Output("delete")]
    public Output<string?> Delete { get; private set; } = null!;

    /// <summary>The folder to run in; the process's own by default.</summary>
    [Output("dir")]
    public Output<string?> Dir { get; private set; } = null!;

    /// <summary>Variables added to the environment.</summary>
    [Output("environment")]
    public Output<ImmutableDictionary<string, string>?> Environment { get; private set; } = null!;

    /// <summary>Program and arguments that run the command; <c>/bin/sh -c</c> by default.</summary>
    [Output("interpreter")]
    public Output<ImmutableArray<string>> Interpreter { get; private set; } = null!;

    /// <summary>Which output is shown as it comes; both by default. What is not shown is still an output.</summary>
    [Output("logging")]
    public Output<Logging?> Logging { get; private set; } = null!;

    /// <summary>What the last run wrote to its standard error.</summary>
    [Output("stderr")]
    public Output<string> Stderr { get; private set; } = null!;

    /// <summary>What the command reads from its standard input.</summary>
    [Output("stdin")]
    public Output<string?> Stdin { get; private set; } = null!;

    /// <summary>What the last run wrote to its standard output.</summary>
    [Output("stdout")]
    public Output<string> Stdout { get; private set; } = null!;

    /// <summary>The resource is replaced when any of these values changes.</summary>
    [Output("triggers")]
    public Output<ImmutableArray<object>> Triggers { get; private set; } = null!;

    /// <summary>The command that runs when the resource changes. It sees the output of the run before in its environment.</summary>
    [Output("update")]
    public Output<string?> Update { get; private set; } = null!;

    /// <summary>Declares the resource.</summary>
    /// <param name="name">A name that is unique among resources of this type and parent.</param>
    /// <param name="args">The inputs.</param>
    /// <param name="options">The options.</param>
    public Command(string name, CommandArgs? args = null, CustomResourceOptions? options = null)
        : base(Token, name, args ?? new CommandArgs(), MakeResourceOptions(options, ""))
    {
    }

    private Command(string name, Input<string> id, CustomResourceOptions? options = null)
        : base(Token, name, null, MakeResourceOptions(options, id))
    {
    }

    /// <summary>Reads a resource that exists.</summary>
    /// <param name="name">A name for it in this program.</param>
    /// <param name="id">Its id.</param>
    /// <param name="options">The options.</param>
    public static Command Get(string name, Input<string> id, CustomResourceOptions? options = null) => new(name, id, options);

    private static CustomResourceOptions MakeResourceOptions(CustomResourceOptions? options, Input<string>? id)
    {
        var merged = CustomResourceOptions.Merge(
            new CustomResourceOptions
            {
                Version = Utilities.Version,
                ReplaceOnChanges = { "triggers[*]" },
            },
            options);
        merged.Id = id ?? merged.Id;
        return merged;
    }
}
