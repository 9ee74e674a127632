using System.CommandLine;
using EmbeddedEngine.Cli.Workspace;

namespace EmbeddedEngine.Cli.Commands;

/// <summary><c>pulumi logs</c>: what a past update told while it ran. (The official verb fetches logs of running cloud resources.)</summary>
internal static class LogsCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CliHost host)
    {
        var version = new Argument<int?>("version")
        {
            Description = "Which update, as 'pulumi stack history' numbers them; the last where none is given",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var stack = Options.Stack();
        return new Command("logs", "Show what a past update told while it ran") { version, stack }.Runs(host, async (context, _) =>
        {
            var workspace = StackWorkspace.Open(context);
            using var session = workspace.Session(workspace.Existing(context.Value(stack)));
            var log = session.Administration.Log(context.Value(version))
                ?? throw new CliException("no log of this update was kept: the official CLI keeps none, and the embedded engine those of the last updates");
            await context.Out.WriteAsync(log);
            return ExitCode.Success;
        });
    }
}
