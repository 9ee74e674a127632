using System.CommandLine;
using EmbeddedEngine.Cli.Workspace;

namespace EmbeddedEngine.Cli.Commands.Stacks;

/// <summary><c>pulumi cancel</c>: breaks a stack's lock.</summary>
internal static class CancelCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CliHost host)
    {
        var name = new Argument<string?>("stack-name") { Description = "The stack whose update is cancelled", Arity = ArgumentArity.ZeroOrOne };
        var stack = Options.Stack();
        var yes = Options.Yes("Skip confirmation prompts, and proceed with cancellation anyway");
        return new Command("cancel", "Cancel a stack's currently running update, if any") { name, stack, yes }
            .Runs(host, async (context, cancellation) =>
            {
                var workspace = StackWorkspace.Open(context);
                var cancelled = workspace.Resolve(context.Value(name) ?? context.Value(stack));
                await NameConfirmation.AskAsync(
                    context, $"This breaks the lock of '{cancelled.Stack}': an update that still runs may then damage the state.", cancelled.Stack, context.Value(yes), cancellation);
                var broken = workspace.Backend.Cancel(cancelled);
                await context.Out.WriteLineAsync(broken == 0
                    ? $"No update of '{cancelled.Stack}' holds a lock"
                    : $"The currently running update for '{cancelled.Stack}' has been canceled!");
                return ExitCode.Success;
            });
    }
}
