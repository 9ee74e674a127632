using System.CommandLine;
using System.CommandLine.Completions;
using EmbeddedEngine.Cli.Commands;
using EmbeddedEngine.Stacks;
using EmbeddedEngine.State;

namespace EmbeddedEngine.Cli;

/// <summary>The command line as a whole: parses it, runs what it says, and turns what goes wrong into a message and an exit code.</summary>
internal sealed class CliApplication(CliHost host)
{
    /// <summary>Runs one command line.</summary>
    /// <returns>The exit code: see <see cref="ExitCode"/>.</returns>
    public async Task<int> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellation = default)
    {
        try
        {
            var root = CommandTree.Create(host);
            var parsed = root.Parse(arguments);
            // What is to be completed stands as one argument, which means nothing by itself.
            var completes = root.Directives.OfType<SuggestDirective>().Any(directive => parsed.GetResult(directive) is not null);
            if (parsed.Errors.Count > 0 && !completes)
            {
                Unsupported.Refuse(parsed);
                foreach (var error in parsed.Errors)
                    await ReportAsync(error.Message);
                await host.Error.WriteLineAsync($"run '{Path(parsed.CommandResult.Command, parsed)} --help' for what it takes");
                return ExitCode.Usage;
            }

            // Signals are the update's own business, and faults are told below.
            var configuration = new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
                Output = host.Out,
                Error = host.Error,
            };
            return await parsed.InvokeAsync(configuration, cancellation);
        }
        catch (CliException fault)
        {
            await ReportAsync(fault.Message);
            return fault.Code;
        }
        catch (EngineException fault)
        {
            await ReportAsync(fault.Message);
            return fault switch
            {
                StackNotFoundException => ExitCode.StackNotFound,
                StackFileException => ExitCode.Usage,
                _ => ExitCode.Error,
            };
        }
        catch (OperationCanceledException)
        {
            await ReportAsync("cancelled");
            return ExitCode.Cancelled;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            await ReportAsync(fault.Message);
            return ExitCode.Error;
        }
#pragma warning disable CA1031 // the last resort: a fault of the CLI is told as such, under the code that is documented for it
        catch (Exception fault)
#pragma warning restore CA1031
        {
            await ReportAsync($"internal error: {fault}");
            return ExitCode.Internal;
        }
    }

    private Task ReportAsync(string message) => host.Error.WriteLineAsync($"error: {message}");

    private static string Path(Command command, ParseResult parsed)
    {
        var names = new Stack<string>([command.Name]);
        for (var at = parsed.CommandResult.Parent; at is System.CommandLine.Parsing.CommandResult result; at = result.Parent)
            names.Push(result.Command is RootCommand ? "pulumi" : result.Command.Name);
        return string.Join(' ', names);
    }
}
