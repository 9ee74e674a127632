using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Json;
using GitOrigin.Ops.Commands;
using GitOrigin.Ops.Outputs;

namespace GitOrigin.Ops.Backup;

/// <summary><c>ops backup</c>: saves every repository outside the server.</summary>
public static class BackupCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(TimeProvider time)
    {
        var root = new Option<DirectoryInfo>("--root") { Description = "The project's folder, which the target in the outputs is relative to", Required = true };
        var losses = new Option<string[]>("--accept-data-loss")
        {
            Description = "A repository whose last backup will do if it cannot be read",
            DefaultValueFactory = _ => [],
        };
        var keys = SharedOptions.Keys();
        var json = SharedOptions.Json();
        var command = new Command("backup", "Saves every repository; reads the stack's outputs (JSON) from standard input") { root, losses, keys, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            var outputs = OutputsReader.Read(await Console.In.ReadToEndAsync(cancellation));
            await using var clients = await Clients.StartAsync(outputs, parsed.GetValue(keys), time, cancellation);
            var store = new BackupStore(Path.Combine(parsed.GetRequiredValue(root).FullName, outputs.Backup.Target));
            var sources = outputs.Repositories.Keys.Select(repository => Source(repository, outputs, clients) with { MayBeLost = parsed.GetRequiredValue(losses).Contains(repository) }).ToList();
            var (manifest, isNew) = await new BackupMaker(store, time).MakeAsync(sources, clients.Folder, cancellation);
            if (parsed.GetValue(json))
            {
                Console.WriteLine(JsonSerializer.Serialize(new { generation = manifest.Generation, isNew, repositories = manifest.Repositories.Count }));
            }
            else
            {
                var refs = manifest.Repositories.Values.Sum(saved => saved.Refs.Count);
                Console.WriteLine($"backup: generation {manifest.Generation}{(isNew ? "" : " still stands")}, {manifest.Repositories.Count} repositories, {refs} refs, each compared");
            }

            return 0;
        });
        return command;
    }

    private static BackupSource Source(string repository, OriginOutputs outputs, Clients clients)
    {
        if (outputs.CloneUrls.TryGetValue(repository, out var url))
        {
            return new BackupSource(repository, url, clients.Anon);
        }

        return (outputs.PushUrls.GetValueOrDefault(repository) ?? ImmutableSortedDictionary<string, string>.Empty)
            .Select(entry => clients.For(entry.Key) is { } git ? new BackupSource(repository, entry.Value, git) : null)
            .FirstOrDefault(source => source is not null)
            ?? throw new OpsException($"{repository} is not for anon, and no private key of an account that may read it is at hand: put one in the folder of --keys");
    }
}
