using System.CommandLine;
using EmbeddedEngine.Cli.Updates;
using EmbeddedEngine.Events;

namespace EmbeddedEngine.Cli.Commands.Updates;

/// <summary><c>pulumi refresh</c>: takes into the state what is really there.</summary>
internal static class RefreshCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CliHost host)
    {
        var command = new Command("refresh", "Refresh the resources in a stack");
        var flags = new UpdateFlags();
        flags.AddToRefresh(command);
        return command.Runs(host, (context, cancellation) =>
            new UpdateRunner(context, UpdatePlan.From(context, flags, UpdateKind.Refresh)).RunAsync(cancellation));
    }
}
