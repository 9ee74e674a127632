using System.CommandLine;
using EmbeddedEngine.Cli.Updates;
using EmbeddedEngine.Events;

namespace EmbeddedEngine.Cli.Commands.Updates;

/// <summary><c>pulumi up</c>.</summary>
internal static class UpCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CliHost host)
    {
        var command = new Command("up", "Create or update the resources in a stack") { Aliases = { "update" } };
        var flags = new UpdateFlags();
        flags.AddTo(command, changes: true, replaces: true);
        return command.Runs(host, (context, cancellation) =>
            new UpdateRunner(context, UpdatePlan.From(context, flags, UpdateKind.Update)).RunAsync(cancellation));
    }
}
