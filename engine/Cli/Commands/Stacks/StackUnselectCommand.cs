using System.CommandLine;
using EmbeddedEngine.Cli.Workspace;

namespace EmbeddedEngine.Cli.Commands.Stacks;

/// <summary><c>pulumi stack unselect</c>.</summary>
internal static class StackUnselectCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CliHost host) => new Command("unselect", "Reset stack selection from the current workspace").Runs(host, async (context, _) =>
    {
        StackWorkspace.Open(context).Selected.Write(null);
        await context.Out.WriteLineAsync("Stack was unselected");
        return ExitCode.Success;
    });
}
