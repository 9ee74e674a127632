using System.CommandLine;
using EmbeddedEngine.Cli.Updates;
using EmbeddedEngine.Events;

namespace EmbeddedEngine.Cli.Commands.Updates;

/// <summary><c>pulumi destroy</c>.</summary>
internal static class DestroyCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CliHost host)
    {
        var command = new Command("destroy", "Destroy all existing resources in the stack") { Aliases = { "down" } };
        var flags = new UpdateFlags();
        flags.AddTo(command, changes: true, replaces: false);
        return command.Runs(host, (context, cancellation) =>
            new UpdateRunner(context, UpdatePlan.From(context, flags, UpdateKind.Destroy)).RunAsync(cancellation));
    }
}
