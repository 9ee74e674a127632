using System.CommandLine;
using EmbeddedEngine.Cli.Workspace;

namespace EmbeddedEngine.Cli.Commands.Stacks;

/// <summary><c>pulumi stack rm</c>.</summary>
internal static class StackRmCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CliHost host)
    {
        var name = new Argument<string?>("stack-name") { Description = "The stack to remove", Arity = ArgumentArity.ZeroOrOne };
        var stack = Options.Stack();
        var yes = Options.Yes("Skip confirmation prompts, and proceed with removal anyway");
        var force = new Option<bool>("--force", "-f") { Description = "Remove the stack even if it has resources: they are forgotten, not deleted" };
        var preserveConfig = new Option<bool>("--preserve-config") { Description = "Do not delete the stack's configuration file" };
        return new Command("rm", "Remove a stack and its configuration") { name, stack, yes, force, preserveConfig }
            .Runs(host, async (context, cancellation) =>
            {
                var workspace = StackWorkspace.Open(context);
                var removed = workspace.Resolve(context.Value(name) ?? context.Value(stack));
                await NameConfirmation.AskAsync(
                    context, $"This will permanently remove the stack '{removed.Stack}'!", removed.Stack, context.Value(yes), cancellation);
                workspace.Backend.Remove(removed, context.Value(force), workspace.Warn);
                if (!context.Value(preserveConfig))
                    File.Delete(workspace.Project.StackFile(removed.Stack));
                if (workspace.Selected.Read() == removed.Stack)
                    workspace.Selected.Write(null);
                await context.Out.WriteLineAsync($"Stack '{removed.Stack}' has been removed!");
                return ExitCode.Success;
            });
    }
}
