namespace Pulumi.Command.Local;

/// <summary>Arguments of <see cref="Run.InvokeAsync"/>.</summary>
public sealed class RunArgs : InvokeArgs
{
    /// <summary>Whether a run sees the output of the run before, as <c>PULUMI_COMMAND_STDOUT</c> and <c>PULUMI_COMMAND_STDERR</c>; true by default.</summary>
    [Input("addPreviousOutputInEnv")]
    public bool? AddPreviousOutputInEnv { get; set; }

    [Input("archivePaths")]
    private List<string>? _archivePaths;

    /// <summary>Glob patterns of the files that are gathered into <c>archive</c> after a run; a leading <c>!</c> takes files out again.</summary>
    public List<string> ArchivePaths { get => _archivePaths ??= []; set => _archivePaths = value; }

    [Input("assetPaths")]
    private List<string>? _assetPaths;

    /// <summary>Glob patterns of the files that are gathered into <c>assets</c> after a run; a leading <c>!</c> takes files out again.</summary>
    public List<string> AssetPaths { get => _assetPaths ??= []; set => _assetPaths = value; }

    /// <summary>The command.</summary>
    [Input("command", required: true)]
    public string Command { get; set; } = null!;

    /// <summary>The folder to run in; the process's own by default.</summary>
    [Input("dir")]
    public string? Dir { get; set; }

    [Input("environment")]
    private Dictionary<string, string>? _environment;

    /// <summary>Variables added to the environment.</summary>
    public Dictionary<string, string> Environment { get => _environment ??= []; set => _environment = value; }

    [Input("interpreter")]
    private List<string>? _interpreter;

    /// <summary>Program and arguments that run the command; <c>/bin/sh -c</c> by default.</summary>
    public List<string> Interpreter { get => _interpreter ??= []; set => _interpreter = value; }

    /// <summary>Which output is shown as it comes; both by default. What is not shown is still an output.</summary>
    [Input("logging")]
    public Logging? Logging { get; set; }

    /// <summary>What the command reads from its standard input.</summary>
    [Input("stdin")]
    public string? Stdin { get; set; }

    /// <summary>Arguments with their defaults.</summary>
    public RunArgs()
    {
        AddPreviousOutputInEnv = true;
    }

    /// <summary>Arguments that say nothing.</summary>
    public static new RunArgs Empty => new();
}
