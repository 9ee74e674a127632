using System.Collections.Immutable;
using GitOrigin.Ops.Backup;
using GitOrigin.Ops.Server;

namespace GitOrigin.Ops.Restore;

/// <summary>What is to be restored.</summary>
public static class RestorePlan
{
    /// <summary>The newest state of these repositories; those that the backup does not have are not in it.</summary>
    public static ImmutableArray<PlannedRepository> Newest(EffectiveState state, IEnumerable<string> names)
    {
        ArgumentNullException.ThrowIfNull(state);
        return [.. names.Where(state.Repositories.ContainsKey).Select(name => Plan(name, state.Repositories[name]))];
    }

    /// <summary>The state of these repositories in a generation.</summary>
    /// <param name="generation">The generation.</param>
    /// <param name="newest">What the target holds by now, which the journal goes on from; null where that is not known.</param>
    /// <param name="names">The repositories.</param>
    public static ImmutableArray<PlannedRepository> Generation(Manifest generation, EffectiveState? newest, IEnumerable<string> names)
    {
        ArgumentNullException.ThrowIfNull(generation);
        return [.. Newest(EffectiveState.Of(generation), names).Select(repository => GoOnFrom(newest?.Repositories.GetValueOrDefault(repository.Name), repository))];
    }

    private static PlannedRepository Plan(string name, EffectiveRepository repository) => new(
        name,
        new ServerRepository(repository.Head, repository.Refs, repository.Journal),
        repository.Bundles,
        [.. repository.Missing.Select(push => push.ToString())]);

    // What the next journal entry leans on must be in the newest generation or the journal.
    private static PlannedRepository GoOnFrom(EffectiveRepository? newest, PlannedRepository repository) => repository with
    {
        State = repository.State with { Journal = Math.Max(repository.State.Journal, newest?.Journal ?? 0) },
        IsSaved = newest is not null && repository.Bundles.All(bundle => newest.Bundles.Contains(bundle)),
    };
}
