using System.Collections.Concurrent;
using System.Collections.Immutable;
using EmbeddedEngine.Deployments.Journal;
using EmbeddedEngine.Deployments.Steps;
using EmbeddedEngine.Providers;
using EmbeddedEngine.Resources;

namespace EmbeddedEngine.Deployments.Targets;

/// <summary>Which resources a deployment works on: all, only its targets, or all but what is excluded.</summary>
internal sealed class TargetScope(ResourceChoice choice)
{
    private readonly ConcurrentDictionary<Urn, bool> drawn = new();

    /// <summary>Whether some resources are left as they are.</summary>
    public bool IsPartial => !choice.Targets.IsEmpty || !choice.Excludes.IsEmpty;

    private bool ByTargets => !choice.Targets.IsEmpty;

    /// <summary>What to do about a resource that is left out and needed: the end of an error's message.</summary>
    public static string Advice(Urn urn) => $"Add --target '{urn}', or leave the choice of resources out.";

    /// <summary>Whether a resource that the program registers is worked on. To be asked once for each, what it refers to before it.</summary>
    /// <param name="urn">The resource.</param>
    /// <param name="references">What it refers to.</param>
    public bool Includes(Urn urn, IEnumerable<Urn> references)
    {
        if (!IsPartial)
            return true;
        if (IsChosen(urn) || (Spreads && references.Any(drawn.ContainsKey)))
            drawn[urn] = true;

        // The stack and the providers that the engine makes by itself are nothing of the world, and all others need them.
        return drawn.ContainsKey(urn) == ByTargets || urn.Type == Urn.StackType || DefaultProviders.IsOne(urn);
    }

    /// <summary>Whether a resource goes that has to go before the replacement of a target comes.</summary>
    public bool MayGoAlong(Urn urn) => !IsPartial || IsChosen(urn) == ByTargets || (ByTargets && choice.TargetDependents);

    /// <summary>Of entries of a state, those that are worked on.</summary>
    public IEnumerable<OldResource> Select(IEnumerable<OldResource> entries)
    {
        if (!IsPartial)
            return entries;
        var all = entries.ToList();
        var chosen = Spread(all);
        return all.Where(entry => chosen.Contains(entry.State.Urn) == ByTargets);
    }

    /// <summary>
    /// Of the entries that would be deleted, those that are: without the providers that the engine makes by itself unless they
    /// are named, and without what an entry that stays refers to.
    /// </summary>
    /// <param name="doomed">What would be deleted, in the order of the state.</param>
    /// <param name="staying">What stays in any case.</param>
    /// <exception cref="RefusedException">A target cannot be deleted, because something that stays depends on it.</exception>
    public ImmutableArray<OldResource> Narrow(ImmutableArray<OldResource> doomed, IEnumerable<ResourceState> staying)
    {
        if (!IsPartial)
            return doomed;
        var chosen = Spread(doomed);
        var left = doomed.ToLookup(entry => ByTargets
            ? chosen.Contains(entry.State.Urn)
            : !chosen.Contains(entry.State.Urn) && !DefaultProviders.IsOne(entry.State.Urn));
        return ByTargets
            ? RefuseNeeded([.. left[true]], staying.Concat(left[false].Select(entry => entry.State)))
            : WithoutNeeded([.. left[true]], staying.Concat(left[false].Select(entry => entry.State)));
    }

    private bool Spreads => ByTargets ? choice.TargetDependents : choice.ExcludeDependents;

    private bool IsChosen(Urn urn) => (ByTargets ? choice.Targets : choice.Excludes).Contains(urn);

    private HashSet<Urn> Spread(IEnumerable<OldResource> entries)
    {
        var chosen = new HashSet<Urn>();
        foreach (var entry in entries)
        {
            if (IsChosen(entry.State.Urn) || (Spreads && StateReferences.Of(entry.State).Any(chosen.Contains)))
                chosen.Add(entry.State.Urn);
        }

        return chosen;
    }

    private static ImmutableArray<OldResource> RefuseNeeded(ImmutableArray<OldResource> doomed, IEnumerable<ResourceState> staying)
    {
        var left = staying.ToList();
        var live = left.Where(state => !state.Delete).Select(state => state.Urn).ToHashSet();
        var gone = doomed.Select(entry => entry.State.Urn).Where(urn => !live.Contains(urn)).ToHashSet();
        foreach (var state in left)
        {
            if (StateReferences.Of(state).FirstOrDefault(gone.Contains) is { Value: not null } needed)
            {
                throw new RefusedException(
                    $"'{needed}' cannot be deleted, because '{state.Urn}' depends on it and is not among the targets. Add --target-dependents, or --target '{state.Urn}'.");
            }
        }

        return doomed;
    }

    private static ImmutableArray<OldResource> WithoutNeeded(ImmutableArray<OldResource> doomed, IEnumerable<ResourceState> staying)
    {
        var needed = staying.SelectMany(StateReferences.Of).ToHashSet();
        var result = new Stack<OldResource>();
        foreach (var entry in doomed.Reverse())
        {
            if (needed.Contains(entry.State.Urn))
                needed.UnionWith(StateReferences.Of(entry.State));
            else
                result.Push(entry);
        }

        return [.. result];
    }
}
