using System.Collections.Immutable;
using GitOrigin.Ops.Git;

namespace GitOrigin.Ops.Backup;

/// <summary>Saves repositories as bundles, each proven by a clone from it and a comparison of every ref.</summary>
/// <param name="store">Where to.</param>
/// <param name="time">The clock.</param>
public sealed class BackupMaker(BackupStore store, TimeProvider time)
{
    /// <summary>Makes a generation. When nothing changed since the last one there is no new one, and that is answered.</summary>
    /// <param name="sources">The repositories.</param>
    /// <param name="folder">A folder for clones.</param>
    /// <param name="cancellation">Gives up; then there is no new generation.</param>
    /// <exception cref="OpsException">A repository cannot be read, its backup does not hold what it has, or refs would be lost.</exception>
    public async Task<(Manifest Manifest, bool IsNew)> MakeAsync(IReadOnlyList<BackupSource> sources, string folder, CancellationToken cancellation)
    {
        var last = await store.ReadLatestAsync(cancellation);
        RefuseToForget(last, sources.Select(source => source.Repository));

        var saved = new Dictionary<string, SavedRepository>(StringComparer.Ordinal);
        foreach (var source in sources)
        {
            var before = last.Repositories.GetValueOrDefault(source.Repository);
            try
            {
                saved[source.Repository] = await SaveAsync(source, before, folder, cancellation);
            }
            catch (OpsException) when (source.MayBeLost)
            {
                if (before is not null)
                {
                    saved[source.Repository] = before;
                }
            }
        }

        var isNew = last.Generation == 0
            || saved.Count != last.Repositories.Count
            || saved.Any(entry => last.Repositories.GetValueOrDefault(entry.Key)?.Bundle != entry.Value.Bundle);
        if (!isNew)
        {
            return (last, false);
        }

        var manifest = new Manifest(last.Generation + 1, time.GetUtcNow(), saved.ToImmutableSortedDictionary(StringComparer.Ordinal));
        await store.WriteAsync(manifest, cancellation);
        return (manifest, true);
    }

    private static void RefuseToForget(Manifest last, IEnumerable<string> repositories)
    {
        var gone = last.Repositories.Where(entry => !entry.Value.Refs.IsEmpty).Select(entry => entry.Key).Except(repositories).ToList();
        if (gone is not [])
        {
            throw new OpsException(
                $"the last backup, generation {last.Generation}, has {string.Join(", ", gone)}, which the stack no longer has: "
                + "put the repository back in the settings, or move the backup folder away to begin a new one");
        }
    }

    private async Task<SavedRepository> SaveAsync(BackupSource source, SavedRepository? last, string folder, CancellationToken cancellation)
    {
        var now = await ListAsync(source, cancellation);
        if (now.Refs.IsEmpty && last is { Refs.IsEmpty: false })
        {
            throw new OpsException($"{source.Repository} is empty on the server, but has {last.Refs.Count} refs in the last backup: an empty repository never replaces a full one");
        }

        if (last is not null && last.HasSameRefs(now))
        {
            return last;
        }

        return now.Refs.IsEmpty ? now : now with { Bundle = await BundleAsync(source, now, folder, cancellation) };
    }

    private static async Task<SavedRepository> ListAsync(BackupSource source, CancellationToken cancellation)
    {
        var listed = Demand(await source.Git.RunAsync(["ls-remote", "--quiet", "--symref", source.Url], cancellation), source, "cannot be read");
        var lines = listed.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var head = lines.FirstOrDefault(line => line.StartsWith("ref: ", StringComparison.Ordinal) && line.EndsWith("\tHEAD", StringComparison.Ordinal));
        var refs = RefList.Parse(string.Join('\n', lines.Where(IsBranchOrTag)));
        return new SavedRepository(head?["ref: ".Length..^"\tHEAD".Length] ?? "", refs, null);
    }

    private static bool IsBranchOrTag(string line) =>
        (line.Contains("\trefs/heads/", StringComparison.Ordinal) || line.Contains("\trefs/tags/", StringComparison.Ordinal))
        && !line.EndsWith("^{}", StringComparison.Ordinal);

    private async Task<string> BundleAsync(BackupSource source, SavedRepository expected, string folder, CancellationToken cancellation)
    {
        var git = source.Git;
        var copy = Path.Combine(folder, $"{source.Repository}.copy");
        var bundle = Path.Combine(folder, $"{source.Repository}.bundle");
        Demand(await git.RunAsync(["init", "--quiet", "--bare", copy], cancellation), source, "cannot be copied");
        Demand(
            await git.RunAsync(
                ["-C", copy, "-c", "fetch.fsckObjects=true", "fetch", "--quiet", "--no-tags", source.Url, "+refs/heads/*:refs/heads/*", "+refs/tags/*:refs/tags/*"],
                cancellation),
            source,
            "cannot be copied");
        if (expected.Head.Length > 0)
        {
            Demand(await git.RunAsync(["-C", copy, "symbolic-ref", "HEAD", expected.Head], cancellation), source, "cannot be copied");
        }

        Demand(await git.RunAsync(["-C", copy, "bundle", "create", "--quiet", bundle, "--all", "HEAD"], cancellation), source, "cannot be bundled");
        var hash = await store.AddAsync(bundle, cancellation);
        await ProveAsync(source, expected, store.BundlePath(hash), folder, cancellation);
        return hash;
    }

    // `git bundle verify` reads no object, so that only a clone proves that they are all there.
    private static async Task ProveAsync(BackupSource source, SavedRepository expected, string bundle, string folder, CancellationToken cancellation)
    {
        var proof = Path.Combine(folder, $"{source.Repository}.proof");
        Demand(await source.Git.RunAsync(["clone", "--quiet", "--mirror", bundle, proof], cancellation), source, "has a backup that cannot be cloned");
        Demand(await source.Git.RunAsync(["-C", proof, "fsck", "--no-progress"], cancellation), source, "has a backup with damaged objects");
        var refs = RefList.Parse((await source.Git.RunAsync(["-C", proof, "show-ref"], cancellation)).Output);
        var different = expected.Refs.Where(entry => refs.GetValueOrDefault(entry.Key) != entry.Value).Select(entry => entry.Key).ToList();
        if (different is not [])
        {
            throw new OpsException($"{source.Repository} changed while it was saved ({string.Join(", ", different)}): run this again");
        }
    }

    private static GitResult Demand(GitResult result, BackupSource source, string what) =>
        result.Succeeded ? result : throw new OpsException($"{source.Repository} {what}: {result.Reason}");
}
