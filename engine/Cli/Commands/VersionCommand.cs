using System.CommandLine;
using EmbeddedEngine.State;

namespace EmbeddedEngine.Cli.Commands;

/// <summary><c>pulumi version</c>.</summary>
internal static class VersionCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CliHost host) => new Command("version", "Print the version number").Runs(host, async (context, _) =>
    {
        await context.Out.WriteLineAsync(EngineVersion.Current);
        return ExitCode.Success;
    });
}
