using System.CommandLine;
using EmbeddedEngine.Cli.Workspace;

namespace EmbeddedEngine.Cli.Commands.Stacks;

/// <summary><c>pulumi stack init</c>.</summary>
internal static class StackInitCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CliHost host)
    {
        var name = new Argument<string?>("stack-name") { Description = "The new stack's name", Arity = ArgumentArity.ZeroOrOne };
        var stack = Options.Stack();
        var noSelect = new Option<bool>("--no-select") { Description = "Do not select the stack" };
        return new Command("init", "Create an empty stack with the given name, ready for updates") { name, stack, noSelect }
            .Runs(host, async (context, _) =>
            {
                var workspace = StackWorkspace.Open(context);
                var given = context.Value(name) ?? context.Value(stack) ?? throw CliException.Usage("give the new stack's name: pulumi stack init NAME");
                var created = workspace.Parse(given);
                workspace.Backend.Create(created);
                if (!context.Value(noSelect))
                    workspace.Selected.Write(created.Stack);
                await context.Out.WriteLineAsync($"Created stack '{created.Stack}'");
                return ExitCode.Success;
            });
    }
}
