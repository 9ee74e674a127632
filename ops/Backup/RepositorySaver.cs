using System.Collections.Immutable;
using System.Security.Cryptography;
using GitOrigin.Ops.Git;
using GitOrigin.Ops.Server;

namespace GitOrigin.Ops.Backup;

/// <summary>
/// Saves a repository: asks the server for what the backup lacks, stores it, reads it back from the target, unpacks it
/// and compares every ref.
/// </summary>
/// <param name="store">Where to.</param>
/// <param name="server">Where from.</param>
/// <param name="folder">Where the verification mirrors are.</param>
/// <param name="say">Told of what happens.</param>
internal sealed class RepositorySaver(BackupStore store, IOriginServer? server, MirrorFolder folder, Action<string> say)
{
    private const int Attempts = 5;

    private readonly Lazy<Task<ImmutableDictionary<string, long>>> sizes = new(() => SizesAsync(store));
    private long stored;

    /// <summary>Bytes of bundles that were written.</summary>
    public long Stored => Interlocked.Read(ref stored);

    /// <summary>Saves it.</summary>
    /// <param name="name">The repository.</param>
    /// <param name="now">What the server has.</param>
    /// <param name="before">What the target has; null where that is nothing.</param>
    /// <param name="proven">What the newest generation, which was proven when it was made, has of it.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="OpsException">It cannot be read, or does not arrive whole.</exception>
    public async Task<SavedRepository> SaveAsync(
        string name, ServerRepository now, EffectiveRepository? before, SavedRepository? proven, CancellationToken cancellation)
    {
        if (before is not null && before.Head == now.Head && before.Refs.SequenceEqual(now.Refs))
        {
            var saved = before.Saved with { Journal = now.Journal };
            return await KeepAsync(name, saved, proven, cancellation);
        }

        for (var attempt = 1; ; attempt++)
        {
            if (await TryAsync(name, now, before, cancellation) is { } result)
            {
                return result;
            }

            if (attempt == Attempts)
            {
                throw new OpsException($"{name} changed {Attempts} times while it was saved: close the server for pushes, or run this again at a quieter time");
            }

            now = (await server!.ListAsync(cancellation)).GetValueOrDefault(name)
                ?? throw new OpsException($"{name} vanished from the server while it was saved: run this again");
        }
    }

    /// <summary>Takes what the target has as the state: proves it, unless that was done when a generation was made of it.</summary>
    /// <exception cref="OpsException">It is damaged.</exception>
    public async Task<SavedRepository> KeepAsync(string name, SavedRepository saved, SavedRepository? proven, CancellationToken cancellation)
    {
        if (proven is null || !proven.Bundles.SequenceEqual(saved.Bundles) || !proven.Refs.SequenceEqual(saved.Refs))
        {
            var mirror = await UnpackAsync(name, saved.Bundles, cancellation);
            await mirror.ProveAsync(saved.Head, saved.Refs, whole: false, cancellation);
        }

        return saved;
    }

    /// <summary>Reads all bundles of a repository from the target, unpacks them in a fresh place and compares every ref.</summary>
    /// <exception cref="OpsException">Something is missing or damaged.</exception>
    public async Task ProveAsync(string name, SavedRepository saved, CancellationToken cancellation)
    {
        say($"{name}: proving {saved.Bundles.Length} bundles from the target");
        var fresh = await VerificationMirror.CreateAsync(FreshMirror(name), cancellation);
        foreach (var bundle in saved.Bundles)
        {
            await UnpackAsync(fresh, bundle, cancellation);
        }

        await fresh.ProveAsync(saved.Head, saved.Refs, whole: true, cancellation);
        fresh.MoveTo(folder.MirrorOf(name));
    }

    private static async Task<ImmutableDictionary<string, long>> SizesAsync(BackupStore store) =>
        (await store.Target.ListAsync(StorePaths.Bundles, CancellationToken.None))
            .Select(file => (Hash: StorePaths.Hash(file.Path), file.Size))
            .Where(file => file.Hash is not null)
            .DistinctBy(file => file.Hash)
            .ToImmutableDictionary(file => file.Hash!, file => file.Size);

    // Null where the repository changed meanwhile.
    private async Task<SavedRepository?> TryAsync(string name, ServerRepository now, EffectiveRepository? before, CancellationToken cancellation)
    {
        var chain = before?.Bundles ?? [];
        VerificationMirror? mirror = null;
        if (!chain.IsEmpty && !await IsTooLongAsync(chain))
        {
            mirror = await TryUnpackAsync(name, chain, cancellation);
        }

        if (now.Refs.IsEmpty)
        {
            return new SavedRepository(now.Head, now.Refs, [], now.Journal);
        }

        IReadOnlyCollection<string> had = mirror is null ? [] : [.. before!.Refs.Values.Distinct()];
        var file = Path.Combine(folder.Scratch, $"{name}.{RandomNumberGenerator.GetHexString(8, lowercase: true)}");
        try
        {
            bool isNew;
            await using (var destination = File.Create(file))
            {
                isNew = await server!.BundleAsync(name, had, destination, cancellation);
            }

            var isWhole = mirror is null;
            if (isNew)
            {
                var header = BundleHeader.Read(file);
                if (IsOfAnotherState(header, now))
                {
                    return null;
                }

                if (mirror is null && !header.IsWhole)
                {
                    throw new OpsException($"the server gave a bundle of {name} that is not whole: run scripts/drift --repair, and this again");
                }

                (mirror, chain) = await StoreAsync(name, file, mirror, chain, cancellation);
            }
            else if (mirror is null)
            {
                throw new OpsException($"the server says that there is nothing in {name}, which has {now.Refs.Count} refs: run scripts/drift --repair, and this again");
            }

            await mirror.ProveAsync(now.Head, now.Refs, whole: isWhole, cancellation);
            return new SavedRepository(now.Head, now.Refs, chain, now.Journal);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private async Task<(VerificationMirror Mirror, ImmutableArray<string> Chain)> StoreAsync(
        string name, string file, VerificationMirror? mirror, ImmutableArray<string> chain, CancellationToken cancellation)
    {
        var size = new FileInfo(file).Length;
        say($"{name}: {(mirror is null ? "whole" : "what is new")}, {Sizes.Text(size)}");
        var hash = await store.AddBundleAsync(file, cancellation);
        Interlocked.Add(ref stored, size);
        File.Delete(file);
        if (mirror is not null)
        {
            await UnpackAsync(mirror, hash, cancellation);
            return (mirror, [.. chain, hash]);
        }

        // A mirror that has older bundles would hide what is missing in this one.
        var fresh = await VerificationMirror.CreateAsync(FreshMirror(name), cancellation);
        await UnpackAsync(fresh, hash, cancellation);
        return (fresh.MoveTo(folder.MirrorOf(name)), [hash]);
    }

    // Refs whose objects were had already are not in the header; those that are there must be those that were listed.
    private static bool IsOfAnotherState(BundleHeader header, ServerRepository now) =>
        header.Refs.Any(entry => entry.Key != "HEAD" && now.Refs.GetValueOrDefault(entry.Key) != entry.Value);

    private async Task<bool> IsTooLongAsync(ImmutableArray<string> chain)
    {
        var known = await sizes.Value;
        return ChainRule.IsTooLong([.. chain.Select(hash => known.GetValueOrDefault(hash))]);
    }

    // With the server at hand a damaged chain is no loss: the repository is saved whole again.
    private async Task<VerificationMirror?> TryUnpackAsync(string name, ImmutableArray<string> chain, CancellationToken cancellation)
    {
        try
        {
            return await UnpackAsync(name, chain, cancellation);
        }
        catch (OpsException fault) when (fault is not Encryption.WrongPassphraseException)
        {
            say($"{name}: saved whole again, because {fault.Message}");
            return null;
        }
    }

    private async Task<VerificationMirror> UnpackAsync(string name, ImmutableArray<string> chain, CancellationToken cancellation)
    {
        var mirror = VerificationMirror.TryOpen(folder.MirrorOf(name));
        if (mirror is null || !chain.AsSpan().StartsWith(mirror.Unpacked.AsSpan()))
        {
            mirror = await VerificationMirror.CreateAsync(folder.MirrorOf(name), cancellation);
        }

        foreach (var bundle in chain.Skip(mirror.Unpacked.Length))
        {
            await UnpackAsync(mirror, bundle, cancellation);
        }

        return mirror;
    }

    private async Task UnpackAsync(VerificationMirror mirror, string hash, CancellationToken cancellation)
    {
        var file = Path.Combine(folder.Scratch, $"{hash}.{RandomNumberGenerator.GetHexString(8, lowercase: true)}");
        try
        {
            await store.FetchBundleAsync(hash, file, cancellation);
            await mirror.UnpackAsync(hash, file, cancellation);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private string FreshMirror(string name) => Path.Combine(folder.Scratch, $"{name}.git");
}
