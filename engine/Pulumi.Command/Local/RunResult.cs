using System.Collections.Immutable;

namespace Pulumi.Command.Local;

/// <summary>The result of <see cref="Run"/>.</summary>
[OutputType]
public sealed class RunResult
{
    /// <summary>Whether a run sees the output of the run before, as <c>PULUMI_COMMAND_STDOUT</c> and <c>PULUMI_COMMAND_STDERR</c>; true by default.</summary>
    public readonly bool? AddPreviousOutputInEnv;

    /// <summary>The files that match <c>archivePaths</c>.</summary>
    public readonly Archive? Archive;

    /// <summary>Glob patterns of the files that are gathered into <c>archive</c> after a run; a leading <c>!</c> takes files out again.</summary>
    public readonly ImmutableArray<string> ArchivePaths;

    /// <summary>Glob patterns of the files that are gathered into <c>assets</c> after a run; a leading <c>!</c> takes files out again.</summary>
    public readonly ImmutableArray<string> AssetPaths;

    /// <summary>The files that match <c>assetPaths</c>, by path.</summary>
    public readonly ImmutableDictionary<string, AssetOrArchive>? Assets;

    /// <summary>The command.</summary>
    public readonly string Command;

    /// <summary>The folder to run in; the process's own by default.</summary>
    public readonly string? Dir;

    /// <summary>Variables added to the environment.</summary>
    public readonly ImmutableDictionary<string, string>? Environment;

    /// <summary>Program and arguments that run the command; <c>/bin/sh -c</c> by default.</summary>
    public readonly ImmutableArray<string> Interpreter;

    /// <summary>Which output is shown as it comes; both by default. What is not shown is still an output.</summary>
    public readonly Logging? Logging;

    /// <summary>What the last run wrote to its standard error.</summary>
    public readonly string Stderr;

    /// <summary>What the command reads from its standard input.</summary>
    public readonly string? Stdin;

    /// <summary>What the last run wrote to its standard output.</summary>
    public readonly string Stdout;

    [OutputConstructor]
    private RunResult(
        bool? addPreviousOutputInEnv,
        Archive? archive,
        ImmutableArray<string> archivePaths,
        ImmutableArray<string> assetPaths,
        ImmutableDictionary<string, AssetOrArchive>? assets,
        string command,
        string? dir,
        ImmutableDictionary<string, string>? environment,
        ImmutableArray<string> interpreter,
        Logging? logging,
        string stderr,
        string? stdin,
        string stdout)
    {
        AddPreviousOutputInEnv = addPreviousOutputInEnv;
        Archive = archive;
        ArchivePaths = archivePaths;
        AssetPaths = assetPaths;
        Assets = assets;
        Command = command;
        Dir = dir;
        Environment = environment;
        Interpreter = interpreter;
        Logging = logging;
        Stderr = stderr;
        Stdin = stdin;
        Stdout = stdout;
    }
}
