using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using GitOrigin.Ops.Server;

namespace GitOrigin.Ops.Restore;

/// <summary>
/// Restores repositories, several at once. All bundles are on the server, each checked, before the first repository is
/// touched; the server checks objects and refs before a repository takes its place, and at the end every ref is compared again.
/// </summary>
/// <param name="bundles">Where the bundles are.</param>
/// <param name="server">The server.</param>
public sealed class Restorer(IBundleSource bundles, IOriginServer server)
{
    // Unpacking takes a processor each; one more keeps the line busy.
    private const int AtOnce = 4;

    /// <summary>Restores these repositories.</summary>
    /// <param name="plan">The repositories.</param>
    /// <param name="replace">Whether those that are not empty may be replaced; the server keeps them aside.</param>
    /// <param name="cancellation">Gives up; an import that is not whole never takes a repository's place.</param>
    /// <exception cref="OpsException">
    /// One of them is not empty and may not be replaced, a bundle is damaged, or the result is not what it should be.
    /// </exception>
    public async Task<ImmutableArray<RestoredRepository>> RestoreAsync(
        IReadOnlyList<PlannedRepository> plan, bool replace, CancellationToken cancellation)
    {
        var before = await server.ListAsync(cancellation);
        var work = plan.Where(repository => OutcomeOf(repository, before) == RestoreOutcome.Restored).ToList();
        if (!replace && work.Where(repository => !IsEmpty(repository.Name, before)).Select(repository => repository.Name).ToList() is { Count: > 0 } full)
        {
            throw new OpsException(
                $"{string.Join(", ", full)} {(full.Count == 1 ? "has" : "have")} other branches or tags than the backup: with --replace "
                + "they are put aside on the server, in /srv/git/.removed, and replaced; nothing was changed");
        }

        var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation };
        await Parallel.ForEachAsync(work, options, async (repository, token) => await ImportAsync(repository, token));
        await Parallel.ForEachAsync(work, options, async (repository, token) => await CommitAsync(repository, replace, token));
        await CompareAsync(work, cancellation);
        return
        [
            .. plan.Select(repository => new RestoredRepository(
                repository.Name, OutcomeOf(repository, before), repository.State.Refs.Count, repository.Missing)),
        ];
    }

    /// <summary>Whether the server lacks a repository or has an empty one.</summary>
    public static bool IsEmpty(string repository, ImmutableSortedDictionary<string, ServerRepository> there) =>
        there.GetValueOrDefault(repository) is null or { Refs.IsEmpty: true };

    private static RestoreOutcome OutcomeOf(PlannedRepository repository, ImmutableSortedDictionary<string, ServerRepository> there) =>
        repository.State.Refs.IsEmpty ? RestoreOutcome.Empty
        : there.TryGetValue(repository.Name, out var now) && now.Refs.SequenceEqual(repository.State.Refs) ? RestoreOutcome.Same
        : RestoreOutcome.Restored;

    private async Task ImportAsync(PlannedRepository repository, CancellationToken cancellation)
    {
        try
        {
            await server.ImportAsync(repository.Name, OpenAsync(repository, cancellation), cancellation);
        }
        catch (OpsException fault)
        {
            throw new OpsException($"{repository.Name} was not restored, and nothing was changed: {fault.Message}");
        }
    }

    private async IAsyncEnumerable<Stream> OpenAsync(PlannedRepository repository, [EnumeratorCancellation] CancellationToken cancellation)
    {
        Task<Stream>? ahead = null;
        try
        {
            foreach (var following in repository.Bundles.Skip(1).Append(null))
            {
                await using var bundle = await (ahead ?? bundles.OpenAsync(repository.Bundles[0], cancellation));
                ahead = following is null ? null : bundles.OpenAsync(following, cancellation);
                yield return bundle;
            }
        }
        finally
        {
            await ForgetAsync(ahead);
        }
    }

    // One that was read ahead and is not wanted any more.
    private static async Task ForgetAsync(Task<Stream>? ahead)
    {
        if (ahead is null)
        {
            return;
        }

        try
        {
            await (await ahead).DisposeAsync();
        }
        catch (Exception fault) when (fault is OpsException or IOException or OperationCanceledException)
        {
            // What is not wanted may fail.
        }
    }

    private async Task CommitAsync(PlannedRepository repository, bool replace, CancellationToken cancellation)
    {
        if (repository.IsSaved)
        {
            await server.CommitImportAsync(repository.Name, repository.State, replace, cancellation);
            return;
        }

        string[] arguments = ["commit", repository.Name, .. replace ? ["--replace"] : Array.Empty<string>()];
        await server.RunAsync("data", arguments, ServerText.WriteState(repository.State, isSaved: false), cancellation);
    }

    private async Task CompareAsync(List<PlannedRepository> work, CancellationToken cancellation)
    {
        if (work.Count == 0)
        {
            return;
        }

        var after = await server.ListAsync(cancellation);
        foreach (var repository in work)
        {
            var now = after.GetValueOrDefault(repository.Name)?.Refs ?? ImmutableSortedDictionary<string, string>.Empty;
            var wrong = repository.State.Refs.Where(saved => now.GetValueOrDefault(saved.Key) != saved.Value).Select(saved => saved.Key).ToList();
            if (wrong.Count > 0)
            {
                throw new OpsException(
                    $"{repository.Name} was restored, but {wrong[0]}{(wrong.Count > 1 ? $" and {wrong.Count - 1} more" : "")} differ from the backup by now: "
                    + $"somebody pushed, or the server is damaged; see scripts/log {repository.Name}");
            }
        }
    }
}
