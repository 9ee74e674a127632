using System.Collections.Immutable;
using EmbeddedEngine.Deployments.Journal;
using EmbeddedEngine.Deployments.Steps;
using EmbeddedEngine.Resources;
using EmbeddedEngine.State;

namespace EmbeddedEngine.Stacks.Edits;

/// <summary>Changes that a person makes to a state. The world stays as it is.</summary>
public static class StateEdits
{
    /// <summary>Takes a resource out of the state.</summary>
    /// <param name="snapshot">The state.</param>
    /// <param name="urn">The resource.</param>
    /// <param name="force">Whether it may be protected.</param>
    /// <param name="dependents">Whether what depends on it goes too.</param>
    /// <exception cref="StateException">It is not there, is protected, or others depend on it.</exception>
    public static StateEdit Delete(Snapshot snapshot, Urn urn, bool force, bool dependents)
    {
        RefuseMissing(snapshot, urn);
        var gone = new HashSet<Urn> { urn };
        foreach (var state in snapshot.Resources.Where(state => !gone.Contains(state.Urn) && StateReferences.Of(state).Any(gone.Contains)))
        {
            if (!dependents)
                throw new StateException($"'{urn}' cannot be deleted from the state, because '{state.Urn}' depends on it. Delete that first, or add --target-dependents.");
            gone.Add(state.Urn);
        }

        if (!force && snapshot.Resources.FirstOrDefault(state => gone.Contains(state.Urn) && state.Protect) is { } kept)
            throw new StateException($"'{kept.Urn}' is protected. Add --force, or unprotect it first with: pulumi state unprotect '{kept.Urn}'");
        return new StateEdit(
            snapshot with { Resources = [.. snapshot.Resources.Where(state => !gone.Contains(state.Urn))] },
            [.. snapshot.Resources.Where(state => gone.Contains(state.Urn)).Select(state => $"deleted from the state: {state.Urn}")]);
    }

    /// <summary>Takes the protection from one resource, or from all.</summary>
    /// <param name="snapshot">The state.</param>
    /// <param name="urn">The resource; null: all.</param>
    /// <exception cref="StateException">It is not there.</exception>
    public static StateEdit Unprotect(Snapshot snapshot, Urn? urn)
    {
        if (urn is { } one)
            RefuseMissing(snapshot, one);
        var wanted = snapshot.Resources.Where(state => state.Protect && (urn is null || state.Urn == urn)).ToHashSet(ReferenceEqualityComparer.Instance);
        return new StateEdit(
            snapshot with { Resources = [.. snapshot.Resources.Select(state => wanted.Contains(state) ? state with { Protect = false } : state)] },
            [.. snapshot.Resources.Where(wanted.Contains).Select(state => $"unprotected: {state.Urn}")]);
    }

    /// <summary>Gives a resource another name, and whatever refers to it too.</summary>
    /// <param name="snapshot">The state.</param>
    /// <param name="urn">The resource.</param>
    /// <param name="name">The name that it is to have in the program.</param>
    /// <exception cref="StateException">It is not there, or there is one of the new name.</exception>
    public static StateEdit Rename(Snapshot snapshot, Urn urn, string name)
    {
        RefuseMissing(snapshot, urn);
        var renamed = new Urn(urn.Value[..^urn.Name.Length] + name);
        if (snapshot.Resources.Any(state => state.Urn == renamed))
            throw new StateException($"There is a resource '{renamed}' in the state already: choose another name.");
        return new StateEdit(UrnRewriting.Apply(snapshot, old => old == urn ? renamed : old), [$"renamed: {urn} to {renamed}"]);
    }

    /// <summary>Sets right what breaks the rules of a state: the order, and references to what is not there.</summary>
    /// <exception cref="StateException">It cannot be set right.</exception>
    public static StateEdit Repair(Snapshot snapshot)
    {
        var notes = ImmutableArray.CreateBuilder<string>();
        var sorted = StateOrder.Sort(snapshot.Resources);
        for (var i = 0; i < sorted.Length; i++)
        {
            if (!ReferenceEquals(sorted[i], snapshot.Resources[i]))
            {
                notes.Add($"put in order: {sorted[i].Urn}");
            }
        }

        var mended = DanglingReferences.Remove(sorted);
        foreach (var (before, after) in sorted.Zip(mended))
        {
            notes.AddRange(StateReferences.Of(before).Except(StateReferences.Of(after)).Select(urn => $"no longer refers to '{urn}', which is not there: {before.Urn}"));
        }

        var repaired = snapshot with { Resources = mended };
        try
        {
            SnapshotIntegrity.Verify(repaired);
        }
        catch (StateException fault)
        {
            throw new StateException(
                $"The state cannot be repaired: {fault.Message.TrimEnd('.')}. Delete the resource from the state with 'pulumi state delete', or export the stack, correct it by hand and import it.", fault);
        }

        return new StateEdit(repaired, notes.ToImmutable());
    }

    private static void RefuseMissing(Snapshot snapshot, Urn urn)
    {
        if (!snapshot.Resources.Any(state => state.Urn == urn))
            throw new StateException($"There is no resource '{urn}' in the state. 'pulumi stack export' shows what there is.");
    }
}
