using System.Collections.Concurrent;
using System.Collections.Immutable;
using GitOrigin.Ops.Backup.Encryption;
using GitOrigin.Ops.Backup.Journal;
using GitOrigin.Ops.Backup.Retention;
using GitOrigin.Ops.Outputs;
using GitOrigin.Ops.Server;

namespace GitOrigin.Ops.Backup;

/// <summary>Makes generations of a backup, each proven: read back from the target, unpacked, and every ref compared.</summary>
/// <param name="store">Where to.</param>
/// <param name="mirrors">The folder of the stack's verification mirrors.</param>
/// <param name="keep">Which generations are kept.</param>
/// <param name="time">The clock.</param>
/// <param name="progress">Told of what happens, a line each.</param>
public sealed class BackupMaker(BackupStore store, string mirrors, KeepRules keep, TimeProvider time, IProgress<string> progress)
{
    private const int RepositoriesAtOnce = 4;

    /// <summary>Makes a generation. When nothing changed since the last one there is no new one, and that is answered.</summary>
    /// <param name="server">The server; null where it cannot be reached.</param>
    /// <param name="request">What is to be saved, and what may be lost.</param>
    /// <param name="cancellation">Gives up; then there is no new generation.</param>
    /// <exception cref="OpsException">A repository cannot be read or does not arrive whole, refs would be lost, or the target fails.</exception>
    public async Task<BackupResult> MakeAsync(IOriginServer? server, BackupRequest request, CancellationToken cancellation)
    {
        using var folder = MirrorFolder.Open(mirrors);
        // The journal is read before the server is listed: what comes meanwhile is on the server.
        var state = await store.ReadStateAsync(cancellation);
        folder.RequireNotOlder(store.Name, state.Newest);
        var notes = new ConcurrentQueue<string>();
        var saver = new RepositorySaver(store, server, folder, Say);

        var listed = server is null ? NoRepositories : await ListAsync(server, request, notes, cancellation);
        RequireAll(state, listed, request);
        await RefuseLossesAsync(server, state, listed, request, cancellation);

        var saved = new ConcurrentDictionary<string, SavedRepository>(StringComparer.Ordinal);
        var missing = new ConcurrentDictionary<string, ImmutableArray<Push>>(StringComparer.Ordinal);
        var names = listed.Keys.Union(state.Repositories.Keys.Where(request.DataLosses.Contains), StringComparer.Ordinal).ToList();
        await Parallel.ForEachAsync(
            names,
            new ParallelOptions { MaxDegreeOfParallelism = RepositoriesAtOnce, CancellationToken = cancellation },
            async (name, token) =>
            {
                var before = state.Repositories.GetValueOrDefault(name);
                var proven = state.Newest.Repositories.GetValueOrDefault(name);
                try
                {
                    saved[name] = listed.TryGetValue(name, out var now)
                        ? await saver.SaveAsync(name, now, before, proven, token)
                        : await KeepLastAsync(saver, name, before!, proven, missing, token);
                }
                catch (OpsException fault) when (request.DataLosses.Contains(name) && before is not null && listed.ContainsKey(name))
                {
                    Say($"{name}: its last backup has to do, because {fault.Message}");
                    saved[name] = await KeepLastAsync(saver, name, before, proven, missing, token);
                }
            });

        if (request.Prove)
        {
            await ProveAsync(saver, saved, listed, Say, cancellation);
        }

        var repositories = saved.ToImmutableSortedDictionary(StringComparer.Ordinal);
        await RemoveSupersededAsync(state, repositories, cancellation);
        var identity = await SaveIdentityAsync(state.Newest, request.Identity, Say, cancellation);
        var (manifest, isNew) = await CompleteAsync(state.Newest, repositories, identity, request, cancellation);
        folder.Remember(store.Name, manifest);

        if (isNew)
        {
            await new Pruner(store, keep).PruneAsync(manifest, Say, cancellation);
        }

        return new BackupResult(manifest, isNew, saver.Stored, [.. notes], missing.ToImmutableSortedDictionary(StringComparer.Ordinal));

        void Say(string line)
        {
            notes.Enqueue(line);
            progress.Report(line);
        }
    }

    private static ImmutableSortedDictionary<string, ServerRepository> NoRepositories { get; } =
        ImmutableSortedDictionary.Create<string, ServerRepository>(StringComparer.Ordinal);

    private static async Task<ImmutableSortedDictionary<string, ServerRepository>> ListAsync(
        IOriginServer server, BackupRequest request, ConcurrentQueue<string> notes, CancellationToken cancellation)
    {
        try
        {
            return await server.ListAsync(cancellation);
        }
        catch (OpsException fault) when (!request.DataLosses.IsEmpty)
        {
            notes.Enqueue($"the server cannot be read: {fault.Message}");
            return NoRepositories;
        }
    }

    // Every repository that the backup or the stack has is on the server, or its loss is accepted by name.
    private void RequireAll(EffectiveState state, ImmutableSortedDictionary<string, ServerRepository> listed, BackupRequest request)
    {
        var full = state.Repositories.Where(entry => !entry.Value.Refs.IsEmpty || !entry.Value.Missing.IsEmpty).Select(entry => entry.Key);
        var gone = full.Union(request.Expected, StringComparer.Ordinal)
            .Where(name => !listed.ContainsKey(name) && !request.RefLosses.Contains(name) && !request.DataLosses.Contains(name))
            .Order(StringComparer.Ordinal)
            .ToList();
        if (gone is [])
        {
            return;
        }

        throw new OpsException(
            listed.IsEmpty
                ? $"the server cannot be read or has no repositories. If it is dead, its last backup (generation {state.Newest.Generation} on {store.Name}) will do "
                + $"for each repository that is named: {string.Join(' ', gone.Select(name => $"--accept-data-loss {name}"))}"
                : $"the server does not have {string.Join(", ", gone)}, which the backup or the settings have: run scripts/create-all to restore it; "
                + $"to go by its last backup, {string.Join(' ', gone.Select(name => $"--accept-data-loss {name}"))}; "
                + $"to leave it out of the backup, {string.Join(' ', gone.Select(name => $"--accept-ref-loss {name}"))} or backup.forget in the settings");
    }

    private async Task RefuseLossesAsync(
        IOriginServer? server,
        EffectiveState state,
        ImmutableSortedDictionary<string, ServerRepository> listed,
        BackupRequest request,
        CancellationToken cancellation)
    {
        var both = listed.Where(entry => state.Repositories.ContainsKey(entry.Key) && !request.RefLosses.Contains(entry.Key))
            .Select(entry => (Name: entry.Key, Now: entry.Value, Before: state.Repositories[entry.Key]))
            .ToList();
        var full = both.Where(entry => !entry.Before.Refs.IsEmpty).ToList();
        if (full.Count > 0 && listed.Values.All(repository => repository.Refs.IsEmpty))
        {
            throw new OpsException(
                $"all repositories are empty on the server, but generation {state.Newest.Generation} on {store.Name} has refs of {string.Join(", ", full.Select(entry => entry.Name))}: "
                + "an empty server never replaces a full backup. Run scripts/create-all to restore it; to give it up, "
                + string.Join(' ', full.Select(entry => $"--accept-ref-loss {entry.Name}")));
        }

        foreach (var (name, now, before) in both)
        {
            if (now.Journal < before.Journal)
            {
                throw new OpsException(
                    $"the server counts the journal of {name} to {now.Journal}, the target to {before.Journal}: it was made anew and not restored. "
                    + $"Run scripts/restore; to give up what only the backup has, --accept-ref-loss {name}");
            }

            if (before.Refs.Keys.Except(now.Refs.Keys, StringComparer.Ordinal).Any())
            {
                var log = (await server!.LogAsync(name, cancellation)).Select(ParsePush).OfType<Push>();
                var lost = RefLoss.Unexplained(before.Refs.Keys, now.Refs.Keys, log);
                if (lost is not [])
                {
                    throw new OpsException(
                        $"{name} has lost {string.Join(", ", lost.Take(5))}{(lost.Count > 5 ? $" and {lost.Count - 5} more" : "")} since generation {state.Newest.Generation}, "
                        + $"and its push log says nothing of a deletion: run scripts/restore; to give them up, --accept-ref-loss {name}");
                }
            }
        }
    }

    // A line that is none was not written by our hook and explains nothing.
    private static Push? ParsePush(string line)
    {
        try
        {
            return Push.Parse(line);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static async Task<SavedRepository> KeepLastAsync(
        RepositorySaver saver,
        string name,
        EffectiveRepository before,
        SavedRepository? proven,
        ConcurrentDictionary<string, ImmutableArray<Push>> missing,
        CancellationToken cancellation)
    {
        missing[name] = before.Missing;
        return await saver.KeepAsync(name, before.Saved, proven, cancellation);
    }

    // One after the other: unpacking keeps every core busy by itself.
    private static async Task ProveAsync(
        RepositorySaver saver,
        ConcurrentDictionary<string, SavedRepository> saved,
        ImmutableSortedDictionary<string, ServerRepository> listed,
        Action<string> say,
        CancellationToken cancellation)
    {
        foreach (var name in saved.Keys.Order(StringComparer.Ordinal))
        {
            try
            {
                await saver.ProveAsync(name, saved[name], cancellation);
            }
            catch (OpsException fault) when (fault is not WrongPassphraseException && listed.ContainsKey(name))
            {
                say($"{name}: saved whole again, because {fault.Message}");
                saved[name] = await saver.SaveAsync(name, listed[name], null, null, cancellation);
                await saver.ProveAsync(name, saved[name], cancellation);
            }
        }
    }

    // The server began its journal anew and its loss was accepted: entries of the old one would come out on top.
    private async Task RemoveSupersededAsync(EffectiveState state, ImmutableSortedDictionary<string, SavedRepository> saved, CancellationToken cancellation)
    {
        var anew = state.Repositories.Where(entry => (saved.GetValueOrDefault(entry.Key)?.Journal ?? 0) < entry.Value.Journal).Select(entry => entry.Key).ToHashSet();
        if (anew.Count == 0)
        {
            return;
        }

        foreach (var file in await store.Target.ListAsync(StorePaths.Journal, cancellation))
        {
            if (StorePaths.JournalEntry(file.Path) is { } entry
                && anew.Contains(entry.Repository)
                && entry.Sequence > (saved.GetValueOrDefault(entry.Repository)?.Journal ?? 0)
                && entry.Sequence <= state.Repositories[entry.Repository].Journal)
            {
                await store.Target.DeleteAsync($"{StorePaths.Journal}/{file.Path}", cancellation);
            }
        }
    }

    private async Task<string?> SaveIdentityAsync(Manifest newest, ServerIdentity? identity, Action<string> say, CancellationToken cancellation)
    {
        if (identity is null)
        {
            return newest.Identity;
        }

        if (!store.CanHoldIdentity)
        {
            say("the host key and the deploy key are not saved: there is no passphrase. Set backup.passphrase or PULUMI_CONFIG_PASSPHRASE");
            return newest.Identity;
        }

        try
        {
            if (await store.ReadIdentityAsync(newest, cancellation) == identity)
            {
                return newest.Identity;
            }
        }
        catch (WrongPassphraseException)
        {
            say("the host key and the deploy key are saved anew, under another passphrase than before");
        }
        catch (OpsException fault)
        {
            say($"the host key and the deploy key are saved anew, because {fault.Message}");
        }

        return await store.AddIdentityAsync(identity, cancellation);
    }

    private async Task<(Manifest Manifest, bool IsNew)> CompleteAsync(
        Manifest newest, ImmutableSortedDictionary<string, SavedRepository> repositories, string? identity, BackupRequest request, CancellationToken cancellation)
    {
        if (newest.Generation > 0 && newest.Identity == identity && newest.Repositories.SequenceEqual(repositories))
        {
            return (newest, false);
        }

        var manifest = new Manifest(newest.Generation + 1, time.GetUtcNow(), request.Settings, identity, repositories);
        await store.WriteAsync(manifest, cancellation);
        return (manifest, true);
    }
}
