using System.CommandLine;

namespace EmbeddedEngine.Cli.Commands;

/// <summary>Ties commands to what they do.</summary>
internal static class CommandExtensions
{
    /// <summary>Says what a command does.</summary>
    /// <param name="command">The command.</param>
    /// <param name="host">The world.</param>
    /// <param name="action">Does it; answers the exit code.</param>
    public static Command Runs(this Command command, CliHost host, Func<CommandContext, CancellationToken, Task<int>> action)
    {
        command.SetAction((parsed, cancellation) =>
        {
            Unsupported.Refuse(parsed);
            return action(new CommandContext(host, parsed), cancellation);
        });
        return command;
    }
}
