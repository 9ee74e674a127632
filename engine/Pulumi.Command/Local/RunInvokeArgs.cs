namespace Pulumi.Command.Local;

/// <summary>Arguments of <see cref="Run.Invoke(RunInvokeArgs, InvokeOptions?)"/>, which may be outputs of resources.</summary>
public sealed class RunInvokeArgs : InvokeArgs
{
    /// <summary>Whether a run sees the output of the run before, as <c>PULUMI_COMMAND_STDOUT</c> and <c>PULUMI_COMMAND_STDERR</c>; true by default.</summary>
    [Input("addPreviousOutputInEnv")]
    public Input<bool>? AddPreviousOutputInEnv { get; set; }

    [Input("archivePaths")]
    private InputList<string>? _archivePaths;

    /// <summary>Glob patterns of the files that are gathered into <c>archive</c> after a run; a leading <c>!</c> takes files out again.</summary>
    public InputList<string> ArchivePaths { get => _archivePaths ??= []; set => _archivePaths = value; }

    [Input("assetPaths")]
    private InputList<string>? _assetPaths;

    /// <summary>Glob patterns of the files that are gathered into <c>assets</c> after a run; a leading <c>!</c> takes files out again.</summary>
    public InputList<string> AssetPaths { get => _assetPaths ??= []; set => _assetPaths = value; }

    /// <summary>The command.</summary>
    [Input("command", required: true)]
    public Input<string> Command { get; set; } = null!;

    /// <summary>The folder to run in; the process's own by default.</summary>
    [Input("dir")]
    public Input<string>? Dir { get; set; }

    [Input("environment")]
    private InputMap<string>? _environment;

    /// <summary>Variables added to the environment.</summary>
    public InputMap<string> Environment { get => _environment ??= []; set => _environment = value; }

    [Input("interpreter")]
    private InputList<string>? _interpreter;

    /// <summary>Program and arguments that run the command; <c>/bin/sh -c</c> by default.</summary>
    public InputList<string> Interpreter { get => _interpreter ??= []; set => _interpreter = value; }

    /// <summary>Which output is shown as it comes; both by default. What is not shown is still an output.</summary>
    [Input("logging")]
    public Input<Logging>? Logging { get; set; }

    /// <summary>What the command reads from its standard input.</summary>
    [Input("stdin")]
    public Input<string>? Stdin { get; set; }

    /// <summary>Arguments with their defaults.</summary>
    public RunInvokeArgs()
    {
        AddPreviousOutputInEnv = true;
    }

    /// <summary>Arguments that say nothing.</summary>
    public static new RunInvokeArgs Empty => new();
}
