using System.CommandLine;
using EmbeddedEngine.Cli.Updates;
using EmbeddedEngine.Events;

namespace EmbeddedEngine.Cli.Commands.Updates;

/// <summary><c>pulumi preview</c>.</summary>
internal static class PreviewCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CliHost host)
    {
        var command = new Command("preview", "Show a preview of updates to a stack's resources") { Aliases = { "pre" } };
        var flags = new UpdateFlags();
        flags.AddTo(command, changes: false, replaces: true);
        return command.Runs(host, (context, cancellation) =>
            new UpdateRunner(context, UpdatePlan.From(context, flags, UpdateKind.Update) with { PreviewOnly = true }).RunAsync(cancellation));
    }
}
