using System.CommandLine;
using EmbeddedEngine.Cli.Workspace;
using EmbeddedEngine.State;
using Spectre.Console;

namespace EmbeddedEngine.Cli.Commands.Stacks;

/// <summary><c>pulumi stack select</c>.</summary>
internal static class StackSelectCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CliHost host)
    {
        var name = new Argument<string?>("stack") { Description = "The stack to select", Arity = ArgumentArity.ZeroOrOne };
        var stack = Options.Stack();
        var create = new Option<bool>("--create", "-c") { Description = "If the stack does not exist, create it" };
        return new Command("select", "Switch the current workspace to the given stack") { name, stack, create }
            .Runs(host, async (context, cancellation) =>
            {
                var workspace = StackWorkspace.Open(context);
                var given = context.Value(name) ?? context.Value(stack) ?? await AskAsync(context, workspace, cancellation);
                var selected = workspace.Parse(given);
                if (!workspace.Backend.Exists(selected))
                {
                    if (!context.Value(create))
                        throw new StackNotFoundException(selected, workspace.Backend.Root);
                    workspace.Backend.Create(selected);
                    await context.Out.WriteLineAsync($"Created stack '{selected.Stack}'");
                }

                workspace.Selected.Write(selected.Stack);
                return ExitCode.Success;
            });
    }

    private static async Task<string> AskAsync(CommandContext context, StackWorkspace workspace, CancellationToken cancellation)
    {
        if (!context.Interactive)
            throw CliException.Usage("give the stack's name: pulumi stack select NAME");
        var stacks = workspace.Backend.List(workspace.Project.Name).Select(item => item.Name.Stack).ToList();
        if (stacks.Count == 0)
            throw new CliException($"project {workspace.Project.Name} has no stacks yet: make one with 'pulumi stack init NAME'", ExitCode.StackNotFound);
        return await new SelectionPrompt<string>().Title("Please choose a stack:").AddChoices(stacks).ShowAsync(context.Console, cancellation);
    }
}
