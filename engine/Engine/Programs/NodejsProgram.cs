using System.ComponentModel;
using CliWrap;
using EmbeddedEngine.Deployments;
using EmbeddedEngine.Events;
using EmbeddedEngine.Processes;
using EmbeddedEngine.Providers;
using EmbeddedEngine.Stacks;

namespace EmbeddedEngine.Programs;

/// <summary>A program written for Node.js, in JavaScript or TypeScript, against Pulumi's SDK: run as a process of its own.</summary>
/// <param name="options">Which program.</param>
/// <param name="events">Receives what the program prints.</param>
public sealed class NodejsProgram(NodejsProgramOptions options, IEventSink events) : IProgram
{
    /// <summary>The name of the runtime, of programs and of plugins.</summary>
    public const string Runtime = "nodejs";

    /// <inheritdoc />
    public async Task<ProgramResult> RunAsync(ProgramContext context, CancellationToken cancellation)
    {
        if (NodeModules.Find(options.Directory, "run") is not { } run)
            return Refuse(NodeModules.Missing(options.Directory));
        var output = PipeTarget.ToDelegate(line => Print(LogSeverity.Info, line));
        var (program, arguments) = OwnSession.Of(options.Node, [.. options.NodeArguments, run, .. Arguments(context)]);
        // Cancellation ends the process with all that it started.
        var command = Cli.Wrap(program)
            .WithArguments(arguments)
            .WithWorkingDirectory(options.Directory)
            .WithEnvironmentVariables(ProgramEnvironment.OfNode(context, options.TypeScript))
            .WithValidation(CommandResultValidation.None)
            .WithStandardOutputPipe(output)
            .WithStandardErrorPipe(output);
        try
        {
            return ProgramExit.Result((await command.ExecuteAsync(cancellation).ConfigureAwait(false)).ExitCode);
        }
        catch (Win32Exception e)
        {
            return Refuse($"Node.js cannot be started as '{options.Node}' ({e.Message}): install it, and put node on PATH.");
        }
    }

    private List<string> Arguments(ProgramContext context)
    {
        List<string> arguments =
        [
            $"--monitor={context.MonitorAddress}",
            $"--engine={context.MonitorAddress}",
            $"--organization={StackName.Organization}",
            $"--project={context.Stack.Project}",
            $"--stack={context.Stack.Stack}",
            $"--root-directory={options.RootDirectory}",
            $"--pwd={options.Directory}",
            $"--parallel={context.Parallel}",
        ];
        if (context.Preview)
            arguments.Add("--dry-run");
        arguments.Add(options.EntryPoint);
        return arguments;
    }

    private ProgramResult Refuse(string message)
    {
        Print(LogSeverity.Error, message);
        return ProgramResult.FailedAndReported;
    }

    private void Print(LogSeverity severity, string text) => events.Publish(new DiagnosticReported(null, severity, text, Ephemeral: false));
}
