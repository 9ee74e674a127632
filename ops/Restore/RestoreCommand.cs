using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Json;
using GitOrigin.Ops.Backup;
using GitOrigin.Ops.Commands;
using GitOrigin.Ops.Git;
using GitOrigin.Ops.Outputs;
using GitOrigin.Ops.Server;
using Spectre.Console;

namespace GitOrigin.Ops.Restore;

/// <summary><c>ops restore</c>: brings repositories back from the backup, or from a developer's clone.</summary>
public static class RestoreCommand
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>Makes the command.</summary>
    public static Command Create(TimeProvider time)
    {
        var repositories = new Argument<string[]>("repositories") { Description = "The repositories; all of the stack if none is named", Arity = ArgumentArity.ZeroOrMore };
        var isNew = new Option<bool>("--new") { Description = "For the program: fill a new server; reads JSON from standard input: see docs/data.md" };
        var generation = new Option<int?>("--generation") { Description = "A generation, in place of the newest state" };
        var list = new Option<bool>("--list") { Description = "Only say which generations there are" };
        var replace = new Option<bool>("--replace") { Description = "Replace repositories that are not empty; the server keeps them aside" };
        var clone = new Option<DirectoryInfo?>("--from-clone") { Description = "A clone on this machine, in place of the backup" };
        var root = SharedOptions.Root();
        var json = SharedOptions.Json();
        var command = new Command("restore", "Brings repositories back from the backup; reads the stack's outputs (JSON) from standard input")
        {
            repositories, isNew, generation, list, replace, clone, root, json,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            var folder = parsed.GetRequiredValue(root).FullName;
            var input = await Console.In.ReadToEndAsync(cancellation);
            if (parsed.GetValue(isNew))
            {
                await FillNewAsync(JsonInput.Read<NewServerRequest>(input), folder, time, cancellation);
                return 0;
            }

            var outputs = OutputsReader.Read(input);
            await using var store = BackupStore.Open(outputs.RequireAdministration().Backup, folder, time);
            if (parsed.GetValue(list))
            {
                await ListAsync(store, parsed.GetValue(json), cancellation);
                return 0;
            }

            var names = Names(outputs, parsed.GetRequiredValue(repositories));
            // While the backup is read; whatever fails there ends the program, and the connection with it.
            var connecting = Task.Run(() => OriginServer.ConnectAsync(outputs, time, cancellation), cancellation);
            var (from, plan, source) = parsed.GetValue(clone) is { } path
                ? await FromCloneAsync(path, names, outputs, store, cancellation)
                : await FromStoreAsync(store, parsed.GetValue(generation), names, cancellation);
            await using var server = await connecting;
            var restored = await new Restorer(source, server).RestoreAsync(plan, parsed.GetValue(replace), cancellation);
            await ApplySettingsAsync(server, outputs.RequireAdministration(), restored, cancellation);
            if (parsed.GetValue(json))
            {
                RestoreReport.WriteJson(from, restored, Console.Out);
            }
            else
            {
                RestoreReport.WriteText(from, restored, AnsiConsole.Console);
            }

            return 0;
        });
        return command;
    }

    // One that had gone comes back with its objects and refs; what its settings say of it, its own tool knows.
    private static async Task ApplySettingsAsync(
        OriginServer server, AdministrationOutputs administration, ImmutableArray<RestoredRepository> restored, CancellationToken cancellation)
    {
        foreach (var step in administration.Server.Where(step => step.Tool == "repository"
            && restored.Any(repository => repository.Outcome == RestoreOutcome.Restored && step.Arguments.Contains(repository.Name))))
        {
            await server.RunAsync(step.Tool, step.Arguments, step.Stdin, cancellation);
        }
    }

    private static async Task FillNewAsync(NewServerRequest request, string root, TimeProvider time, CancellationToken cancellation)
    {
        await using var store = BackupStore.Open(request.Backup, root, time);
        var state = await store.ReadStateAsync(cancellation);
        var answer = new NewServerAnswer(0, [], []);
        if (!state.Repositories.IsEmpty)
        {
            await using var server = await OriginServer.ConnectAsync(request.Access, time, cancellation);
            answer = await new NewServerRestore(server, new StoreSource(store)).RunAsync(state, request.Repositories, cancellation);
            foreach (var line in answer.Restored.Select(name => $"restored {name}: {state.Repositories[name].Refs.Count} refs, each compared")
                .Concat(answer.Missing.Select(push => $"missing {push}")))
            {
                await Console.Error.WriteLineAsync(line);
            }
        }

        Console.WriteLine(JsonSerializer.Serialize(answer, Json));
    }

    private static async Task ListAsync(BackupStore store, bool asJson, CancellationToken cancellation)
    {
        var generations = new List<Manifest>();
        foreach (var number in await store.ListGenerationsAsync(cancellation))
        {
            generations.Add(await store.ReadAsync(number, cancellation));
        }

        if (asJson)
        {
            GenerationList.WriteJson(generations, Console.Out);
        }
        else
        {
            GenerationList.WriteText(generations, AnsiConsole.Console);
        }
    }

    private static ImmutableArray<string> Names(OriginOutputs outputs, string[] named)
    {
        var unknown = named.Except(outputs.Repositories.Keys, StringComparer.Ordinal).ToList();
        return unknown is []
            ? named is [] ? [.. outputs.Repositories.Keys] : [.. named.Distinct(StringComparer.Ordinal)]
            : throw new OpsException(
                $"the stack has no repository {string.Join(", ", unknown)} (it has {string.Join(", ", outputs.Repositories.Keys)}): "
                + "to get one back that was taken out of the settings, put it in again and run scripts/create-all");
    }

    private static async Task<(string From, ImmutableArray<PlannedRepository> Plan, IBundleSource Source)> FromStoreAsync(
        BackupStore store, int? number, ImmutableArray<string> names, CancellationToken cancellation)
    {
        if (number is { } chosen)
        {
            var generation = await store.ReadAsync(chosen, cancellation);
            return ($"generation {chosen}", RestorePlan.Generation(generation, await TryReadStateAsync(store, cancellation), names), new StoreSource(store));
        }

        var state = await store.ReadStateAsync(cancellation);
        return state.Repositories.IsEmpty
            ? throw new OpsException($"there is no backup on {store.Name} yet: scripts/backup makes one")
            : ($"generation {state.Newest.Generation} and the journal", RestorePlan.Newest(state, names), new StoreSource(store));
    }

    private static async Task<(string From, ImmutableArray<PlannedRepository> Plan, IBundleSource Source)> FromCloneAsync(
        DirectoryInfo path, ImmutableArray<string> names, OriginOutputs outputs, BackupStore store, CancellationToken cancellation)
    {
        if (names is not [var name])
        {
            throw new OpsException("--from-clone restores one repository: name it");
        }

        var clone = new LocalRepository(path.FullName);
        await clone.RequireWholeAsync(cancellation);
        var refs = await clone.ListAsync(cancellation);
        var head = $"refs/heads/{outputs.Repositories[name].Head}";
        if (!refs.ContainsKey(head))
        {
            head = await clone.HeadAsync(cancellation) ?? head;
        }

        // The journal on the target, if that is not gone too, goes on from its last entry.
        var journal = (await TryReadStateAsync(store, cancellation))?.Repositories.GetValueOrDefault(name)?.Journal ?? 0;
        return (path.FullName, [new PlannedRepository(name, new ServerRepository(head, refs, journal), ["clone"], [], IsSaved: false)], new CloneSource(clone));
    }

    private static async Task<EffectiveState?> TryReadStateAsync(BackupStore store, CancellationToken cancellation)
    {
        try
        {
            return await store.ReadStateAsync(cancellation);
        }
        catch (OpsException fault)
        {
            await Console.Error.WriteLineAsync($"ops: going on without the newest state of the backup: {fault.Message}");
            return null;
        }
    }
}
