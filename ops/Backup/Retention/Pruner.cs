using GitOrigin.Ops.Backup.Targets;
using GitOrigin.Ops.Outputs;

namespace GitOrigin.Ops.Backup.Retention;

/// <summary>Removes what no kept generation needs. Only ever after a generation was completed and proven.</summary>
/// <param name="store">Where.</param>
/// <param name="keep">Which generations are kept.</param>
internal sealed class Pruner(BackupStore store, KeepRules keep)
{
    // A bundle that nothing names yet may be one that a keeper or another backup has just written.
    private static readonly TimeSpan Grace = TimeSpan.FromDays(1);

    /// <summary>Prunes.</summary>
    /// <param name="newest">The generation that was just completed.</param>
    /// <param name="say">Told when nothing is pruned, and why.</param>
    /// <param name="cancellation">Stops; what is left goes the next time.</param>
    public async Task PruneAsync(Manifest newest, Action<string> say, CancellationToken cancellation)
    {
        try
        {
            var manifests = new List<Manifest>();
            foreach (var generation in await store.ListGenerationsAsync(cancellation))
            {
                manifests.Add(generation == newest.Generation ? newest : await store.ReadAsync(generation, cancellation));
            }

            await PruneAsync(manifests, newest, cancellation);
        }
        catch (OpsException fault)
        {
            say($"nothing old was removed from the backup, because {fault.Message}");
        }
    }

    private async Task PruneAsync(List<Manifest> manifests, Manifest newest, CancellationToken cancellation)
    {
        var kept = KeptGenerations.Of(manifests.Select(manifest => new Generation(manifest.Generation, manifest.Time)), keep);
        var stays = manifests.Where(manifest => kept.Contains(manifest.Generation) || manifest.Generation >= newest.Generation).ToList();
        var named = stays.SelectMany(manifest => manifest.Repositories.Values.SelectMany(repository => repository.Bundles))
            .Concat(stays.Select(manifest => manifest.Identity).OfType<string>())
            .Concat((await store.ReadJournalAsync(newest, cancellation)).Select(entry => entry.Bundle).OfType<string>())
            .ToHashSet(StringComparer.Ordinal);
        var generations = await store.Target.ListAsync(StorePaths.Generations, cancellation);
        var now = generations.Max(file => file.Time); // The target's own clock.

        // Manifests go first: one whose bundles are gone would be a lie.
        await DeleteAsync(
            StorePaths.Generations,
            generations,
            file => StorePaths.Generation(file.Path) is { } number && stays.All(manifest => manifest.Generation != number),
            now,
            cancellation);
        foreach (var folder in (string[])[StorePaths.Bundles, StorePaths.Identities])
        {
            await DeleteAsync(
                folder,
                await store.Target.ListAsync(folder, cancellation),
                file => StorePaths.Hash(file.Path) is { } hash && !named.Contains(hash) && now - file.Time > Grace,
                now,
                cancellation);
        }

        await DeleteAsync(
            StorePaths.Journal,
            await store.Target.ListAsync(StorePaths.Journal, cancellation),
            file => StorePaths.JournalEntry(file.Path) is { } entry && entry.Sequence <= (newest.Repositories.GetValueOrDefault(entry.Repository)?.Journal ?? 0),
            now,
            cancellation);
    }

    private async Task DeleteAsync(string folder, IEnumerable<TargetFile> files, Func<TargetFile, bool> goes, DateTimeOffset now, CancellationToken cancellation)
    {
        foreach (var file in files.Where(file => goes(file) || (TargetPaths.IsUnfinished(file.Path) && now - file.Time > Grace)))
        {
            await store.Target.DeleteAsync($"{folder}/{file.Path}", cancellation);
        }
    }
}
