using System.CommandLine;
using EmbeddedEngine.Cli.Workspace;

namespace EmbeddedEngine.Cli.Commands.Stacks;

/// <summary><c>pulumi stack rename</c>.</summary>
internal static class StackRenameCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CliHost host)
    {
        var name = new Argument<string>("new-stack-name") { Description = "The stack's new name" };
        var stack = Options.Stack();
        return new Command("rename", "Rename an existing stack") { name, stack }
            .Runs(host, async (context, cancellation) =>
            {
                var workspace = StackWorkspace.Open(context);
                var from = workspace.Existing(context.Value(stack));
                var to = workspace.Parse(context.Value(name)!);
                using var session = workspace.Session(from);
                await session.Administration.RenameAsync(to, workspace.Warn, cancellation);
                if (workspace.Selected.Read() == from.Stack)
                    workspace.Selected.Write(to.Stack);
                await context.Out.WriteLineAsync($"Renamed {from.Stack} to {to.Stack}");
                return ExitCode.Success;
            });
    }
}
