using System.Collections.Immutable;
using GitOrigin.Ops.Backup.Journal;

namespace GitOrigin.Ops.Backup;

/// <summary>All that a target holds: the newest generation, and the journal on top of it.</summary>
/// <param name="Newest">The newest generation, or <see cref="Manifest.None"/>.</param>
/// <param name="Repositories">By name.</param>
public sealed record EffectiveState(Manifest Newest, ImmutableSortedDictionary<string, EffectiveRepository> Repositories)
{
    /// <summary>Puts the journal on top of a generation.</summary>
    /// <param name="newest">The newest generation, or <see cref="Manifest.None"/>.</param>
    /// <param name="entries">Entries and intents of any repositories, in any order; those that the generation has all of are passed over.</param>
    /// <exception cref="OpsException">There is a gap, or two entries with one number.</exception>
    public static EffectiveState Of(Manifest newest, IEnumerable<JournalEntry> entries)
    {
        var journals = entries.ToLookup(entry => entry.Repository, StringComparer.Ordinal);
        var names = newest.Repositories.Keys.Union(journals.Select(journal => journal.Key), StringComparer.Ordinal);
        return new EffectiveState(
            newest,
            names.Select(name => (Name: name, Repository: Continue(name, newest.Repositories.GetValueOrDefault(name), journals[name])))
                .Where(found => found.Repository is not null)
                .ToImmutableSortedDictionary(found => found.Name, found => found.Repository!, StringComparer.Ordinal));
    }

    /// <summary>A generation by itself, without the journal.</summary>
    public static EffectiveState Of(Manifest generation) => Of(generation, []);

    private static EffectiveRepository? Continue(string name, SavedRepository? saved, IEnumerable<JournalEntry> journal)
    {
        var later = journal.Where(entry => entry.Sequence > (saved?.Journal ?? 0)).OrderBy(entry => entry.Sequence).ToList();
        var state = saved is null ? null : new EffectiveRepository(saved.Head, saved.Refs, saved.Bundles, saved.Journal, []);
        foreach (var entry in later.Where(entry => !entry.IsIntent))
        {
            RequireNext(name, state, entry);
            state = new EffectiveRepository(
                entry.Head,
                entry.Refs,
                [.. state?.Bundles ?? [], .. entry.Bundle is { } bundle && state?.Bundles.Contains(bundle) is not true ? [bundle] : ImmutableArray<string>.Empty],
                entry.Sequence,
                []);
        }

        var missing = later.Where(entry => entry.IsIntent && entry.Sequence > (state?.Journal ?? 0)).SelectMany(intent => intent.Pushes).Distinct().ToImmutableArray();
        return (state, missing) switch
        {
            (null, []) => null,
            (null, _) => new EffectiveRepository("", ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal), [], 0, missing),
            _ => state with { Missing = missing },
        };
    }

    private static void RequireNext(string name, EffectiveRepository? before, JournalEntry entry)
    {
        if (before is null || entry.Sequence == before.Journal + 1)
        {
            return;
        }

        throw new OpsException(
            entry.Sequence == before.Journal
                ? $"the journal of {name} has two entries {entry.Sequence}: move the wrong one away"
                : $"the journal of {name} has no entry {before.Journal + 1}, but {entry.Sequence}: put a good copy of it there, "
                + $"or move the entries from {entry.Sequence} on away to do without the pushes in them");
    }
}
