using System.Collections.Immutable;
using System.CommandLine;
using GitOrigin.Ops.Commands;
using GitOrigin.Ops.Outputs;
using GitOrigin.Ops.Server;
using Spectre.Console;

namespace GitOrigin.Ops.Sync;

/// <summary><c>ops sync</c>: brings upstream's new branches and tags into a repository, and says what differs.</summary>
public static class SyncCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(TimeProvider time)
    {
        var repository = new Argument<string>("repository") { Description = "The repository" };
        var root = SharedOptions.Root();
        var json = SharedOptions.Json();
        var command = new Command("sync", "Brings in what is new upstream, and overwrites nothing; reads the stack's outputs (JSON) from standard input") { repository, root, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            var outputs = OutputsReader.Read(await Console.In.ReadToEndAsync(cancellation));
            var name = parsed.GetRequiredValue(repository);
            var seeds = outputs.RequireAdministration().Seeds;
            if (!seeds.TryGetValue(name, out var seed))
            {
                throw new OpsException($"{name} has no seed in the settings, so that there is nothing to sync it with (with a seed: {string.Join(", ", seeds.Keys)})");
            }

            await using var server = await OriginServer.ConnectAsync(outputs, time, cancellation);
            await using var input = SeedInput.Open(seed, parsed.GetRequiredValue(root).FullName, cancellation);
            var said = await server.RunAsync("sync", [name], input, cancellation);
            ImmutableArray<SyncedRef> refs = [.. said.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(SyncedRef.Parse)];
            if (parsed.GetValue(json))
            {
                SyncReport.WriteJson(name, refs, Console.Out);
            }
            else
            {
                SyncReport.WriteText(name, refs, AnsiConsole.Console);
            }

            return 0;
        });
        return command;
    }
}
