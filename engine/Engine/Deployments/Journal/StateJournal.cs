using System.Collections.Immutable;
using EmbeddedEngine.Providers;
using EmbeddedEngine.Resources;
using EmbeddedEngine.Stacks.Edits;
using EmbeddedEngine.State;
using EmbeddedEngine.Values;

namespace EmbeddedEngine.Deployments.Journal;

/// <summary>
/// The stack's state while a deployment changes it: entries of this run in the order in which their registrations ended,
/// then those of the old state that are left, in their old order; so everything that an entry refers to comes before it.
/// Every change is made durable before it returns, except in a preview, which writes nothing.
/// </summary>
/// <remarks>
/// A creation that an earlier run began and did not end stays among the pending operations until the same resource is
/// registered to its end: creating it again is then what settles it; or until what it is deleted with is deleted. An update
/// or a deletion that was begun and not ended stays until the next step on the same entry ends, or a refresh has read it.
/// A resource that is replaced before the old one goes leaves behind what is deleted with it: that counts as deleted from
/// the same write on, so that a run which is interrupted later leaves no deletion to be tried on the new one.
/// </remarks>
internal sealed class StateJournal
{
    private readonly Lock gate = new();
    private readonly ISnapshotWriter? writer;
    private readonly List<ResourceState?> old;
    private readonly List<bool> claimed;
    private readonly Dictionary<Urn, int> liveOld = [];
    private readonly List<ResourceState> current = [];
    private readonly Dictionary<Urn, int> currentPositions = [];
    private readonly Dictionary<Urn, Urn> renames = [];
    private readonly HashSet<Urn> kept = [];
    private readonly Dictionary<Urn, PendingOperation> interrupted = [];
    private readonly List<PendingOperation> unfinished = [];
    private readonly List<PendingOperation> pending = [];

    /// <summary>Begins with the stack as it was left.</summary>
    /// <param name="base">The stack as it was left.</param>
    /// <param name="writer">Where every change goes; null in a preview.</param>
    public StateJournal(Snapshot @base, ISnapshotWriter? writer)
    {
        this.writer = writer;
        old = [.. @base.Resources];
        claimed = [.. new bool[old.Count]];
        for (var i = 0; i < old.Count; i++)
        {
            if (!old[i]!.Delete)
                liveOld[old[i]!.Urn] = i;
        }

        // A provider resource is nothing outside the state, so that its creation cannot have left anything behind.
        foreach (var operation in @base.PendingOperations.Where(operation =>
            operation.Kind == PendingOperationKind.Creating && !ProviderReference.IsProvider(operation.Resource.Type)))
            interrupted[operation.Resource.Urn] = operation;
        unfinished.AddRange(@base.PendingOperations.Where(operation =>
            operation.Kind is PendingOperationKind.Updating or PendingOperationKind.Deleting && old.Exists(state => Concerns(operation, state!))));
    }

    /// <summary>Creations of an earlier run that nothing has settled: what they name may exist without a record.</summary>
    public ImmutableArray<PendingOperation> Interrupted
    {
        get
        {
            lock (gate)
                return [.. interrupted.Values];
        }
    }

    /// <summary>Whether an earlier run began an operation on an old entry and did not end it.</summary>
    /// <param name="state">The entry.</param>
    /// <param name="kind">Which operation; null: an update or a deletion.</param>
    public bool IsUnfinished(ResourceState state, PendingOperationKind? kind = null)
    {
        lock (gate)
            return unfinished.Exists(operation => (kind is null || operation.Kind == kind) && Concerns(operation, state));
    }

    /// <summary>The first of the candidates that is in the old state and that no other resource has taken; it is taken by this call.</summary>
    public OldResource? Claim(IEnumerable<Urn> candidates)
    {
        lock (gate)
        {
            foreach (var urn in candidates)
            {
                if (liveOld.TryGetValue(urn, out var position) && !claimed[position] && old[position] is { } state)
                {
                    claimed[position] = true;
                    return new OldResource(position, state);
                }
            }

            return null;
        }
    }

    /// <summary>The entry of this run, if the resource has been registered to its end.</summary>
    public ResourceState? Current(Urn urn)
    {
        lock (gate)
            return currentPositions.TryGetValue(urn, out var position) ? current[position] : null;
    }

    /// <summary>The provider resource that a reference names: of this run, else of the old state.</summary>
    public ResourceState? FindProvider(ProviderReference reference)
    {
        lock (gate)
        {
            if (currentPositions.TryGetValue(reference.Urn, out var position) && (current[position].Id == reference.Id || reference.IsUnknown))
                return current[position];
            return old.Find(state => state is not null && state.Urn == reference.Urn && state.Id == reference.Id);
        }
    }

    /// <summary>Old entries behind a position that no resource of this run has taken and that are still there.</summary>
    public ImmutableArray<OldResource> UntakenAfter(int position)
    {
        lock (gate)
        {
            return [.. Enumerable.Range(position + 1, old.Count - position - 1)
                .Where(i => !claimed[i] && old[i] is { Delete: false, PendingReplacement: false })
                .Select(i => new OldResource(i, old[i]!))];
        }
    }

    /// <summary>Takes an old entry for deletion; false if a resource of this run has taken it.</summary>
    public bool TryTake(OldResource resource)
    {
        lock (gate)
            return !claimed[resource.Position] && (claimed[resource.Position] = true);
    }

    /// <summary>Gives back what <see cref="TryTake"/> took: its resource may still be registered.</summary>
    public void GiveBack(OldResource resource)
    {
        lock (gate)
            claimed[resource.Position] = false;
    }

    /// <summary>Old entries that this run has not taken, and those that are marked for deletion, in their order.</summary>
    public ImmutableArray<OldResource> Doomed()
    {
        lock (gate)
        {
            return [.. Enumerable.Range(0, old.Count)
                .Where(i => old[i] is { } state && (state.Delete || !claimed[i]))
                .Select(i => new OldResource(i, old[i]!))];
        }
    }

    /// <summary>The entries of this run, and the old ones that it took and left.</summary>
    public ImmutableArray<ResourceState> Staying()
    {
        lock (gate)
            return [.. current, .. Enumerable.Range(0, old.Count).Where(i => claimed[i] && old[i] is { Delete: false }).Select(i => old[i]!)];
    }

    /// <summary>Every old entry that is still there, in the old order.</summary>
    public ImmutableArray<OldResource> Old()
    {
        lock (gate)
            return [.. Enumerable.Range(0, old.Count).Where(i => old[i] is not null).Select(i => new OldResource(i, old[i]!))];
    }

    /// <summary>Records what an old entry's resource really is. Where it is gone, nothing refers to it any more.</summary>
    /// <param name="resource">The entry.</param>
    /// <param name="change">Makes of the entry what it is to be; null when the resource is gone.</param>
    public Task RefreshAsync(OldResource resource, Func<ResourceState, ResourceState?> change) => ChangeAsync(() =>
    {
        // The entry may by now refer to less than when it was looked at.
        old[resource.Position] = change(old[resource.Position]!);
        unfinished.RemoveAll(operation => Concerns(operation, resource.State));
        if (old[resource.Position] is not null)
            return;
        ForgetInterrupted(resource.State);
        var left = Old();
        foreach (var (entry, state) in left.Zip(DanglingReferences.Remove([.. left.Select(entry => entry.State)])))
            old[entry.Position] = state;
    });

    /// <summary>Leaves a taken entry as it is, though maybe under another name, in a run that works on other resources only.</summary>
    /// <returns>The entry.</returns>
    public async Task<ResourceState> KeepAsync(OldResource resource, Urn urn, Urn? parent)
    {
        var state = resource.State.Urn == urn ? resource.State : resource.State with { Urn = urn, Parent = parent };
        await ChangeAsync(
            () =>
            {
                kept.Add(urn);
                if (ReferenceEquals(state, resource.State))
                    return;
                old[resource.Position] = state;
                renames[resource.State.Urn] = urn;
            },
            write: !ReferenceEquals(state, resource.State)).ConfigureAwait(false);
        return state;
    }

    /// <summary>Adds to the old entries one of a resource that exists, as if the state had had it, and takes it.</summary>
    /// <param name="state">The entry; everything that it refers to is in the state.</param>
    /// <param name="replaced">The entry in whose place it comes, if any.</param>
    /// <param name="fate">What becomes of that entry.</param>
    public async Task<OldResource> AdoptAsync(ResourceState state, OldResource? replaced = null, OldFate fate = OldFate.Gone)
    {
        OldResource? adopted = null;
        await ChangeAsync(() =>
        {
            interrupted.Remove(state.Urn);
            if (replaced is not null)
                Displace(replaced, fate, state.Urn);
            adopted = new OldResource(old.Count, state);
            old.Add(state);
            claimed.Add(true);
        }).ConfigureAwait(false);
        return adopted!;
    }

    /// <summary>Forgets the creations that an earlier run began and that nothing has settled.</summary>
    public Task ClearInterruptedAsync() => ChangeAsync(interrupted.Clear);

    /// <summary>Records that an operation begins.</summary>
    public async Task<PendingOperation> BeginAsync(ResourceState resource, PendingOperationKind kind)
    {
        var operation = new PendingOperation(resource, kind);
        try
        {
            await ChangeAsync(() => pending.Add(operation)).ConfigureAwait(false);
            return operation;
        }
        catch
        {
            // What could not be recorded is not begun.
            lock (gate)
                pending.Remove(operation);
            throw;
        }
    }

    /// <summary>Records that an operation failed without an effect to keep.</summary>
    public Task AbandonAsync(PendingOperation operation) => ChangeAsync(() => pending.Remove(operation));

    /// <summary>Records how a registration ended; what does not differ from what is durable is not written.</summary>
    /// <param name="state">The resource's entry of this run.</param>
    /// <param name="replaced">Its old entry, if any.</param>
    /// <param name="fate">What becomes of the old entry.</param>
    /// <param name="operation">The operation that ends with it, if any.</param>
    /// <returns>The entry that stands now: the old one where it says the same.</returns>
    public async Task<ResourceState> CommitAsync(ResourceState state, OldResource? replaced, OldFate fate = OldFate.Gone, PendingOperation? operation = null)
    {
        var unchanged = false;
        if (operation is null && fate == OldFate.Gone && replaced is not null && StateContent.Same(replaced.State, state))
        {
            state = replaced.State;
            lock (gate)
                unchanged = !interrupted.ContainsKey(state.Urn) && !unfinished.Exists(earlier => Concerns(earlier, state));
        }

        await ChangeAsync(
            () =>
            {
                if (operation is not null)
                    pending.Remove(operation);
                interrupted.Remove(state.Urn);
                if (replaced is not null)
                    Displace(replaced, fate, state.Urn);
                currentPositions[state.Urn] = current.Count;
                current.Add(state);
            },
            write: !unchanged).ConfigureAwait(false);
        return state;
    }

    /// <summary>Records what became of an old entry that was deleted.</summary>
    public Task SettleAsync(OldResource resource, OldFate fate, PendingOperation? operation) => ChangeAsync(() =>
    {
        if (operation is not null)
            pending.Remove(operation);
        Settle(resource, fate);
        ForgetInterrupted(resource.State);
    });

    /// <summary>Records the outputs of a component or the stack; those of one that is kept stay. False if the resource is not registered.</summary>
    public async Task<bool> SetOutputsAsync(Urn urn, PropertyMap outputs)
    {
        lock (gate)
        {
            if (kept.Contains(urn))
                return true;
            if (!currentPositions.TryGetValue(urn, out var position))
                return false;
            if (current[position].Outputs.Equals(outputs))
                return true;
        }

        await ChangeAsync(() =>
        {
            var position = currentPositions[urn];
            current[position] = current[position] with { Outputs = outputs };
        }).ConfigureAwait(false);
        return true;
    }

    /// <summary>The state as it is now.</summary>
    public Snapshot Snapshot()
    {
        lock (gate)
            return Build();
    }

    private async Task ChangeAsync(Action change, bool write = true)
    {
        lock (gate)
        {
            change();
        }

        // A change of the world that has been made must be recorded even when the update is being cancelled.
        if (write && writer is not null)
            await writer.WriteAsync(Snapshot, CancellationToken.None).ConfigureAwait(false);
    }

    /// <summary>Another entry, maybe of another name, comes in place of an old one.</summary>
    private void Displace(OldResource replaced, OldFate fate, Urn name)
    {
        Settle(replaced, fate);
        if (fate == OldFate.ToDelete)
            LeaveBehind(replaced);
        if (replaced.State.Urn != name)
            renames[replaced.State.Urn] = name;
    }

    private void Settle(OldResource resource, OldFate fate)
    {
        if (fate != OldFate.ToDelete)
            unfinished.RemoveAll(operation => Concerns(operation, resource.State));
        old[resource.Position] = fate switch
        {
            OldFate.Gone => null,
            OldFate.ToDelete => resource.State with { Delete = true },
            OldFate.PendingReplacement => resource.State with { PendingReplacement = true },
            _ => throw new ArgumentOutOfRangeException(nameof(fate), fate, null),
        };
    }

    /// <summary>What is deleted with a replaced resource is gone from the world as its replacement sees it. The protected is left to be judged.</summary>
    private void LeaveBehind(OldResource replaced)
    {
        var condemned = new HashSet<Urn> { replaced.State.Urn };
        for (var i = replaced.Position + 1; i < old.Count; i++)
        {
            if (!claimed[i] && old[i] is { Delete: false, Protect: false, DeletedWith: { } with } state && condemned.Contains(with))
            {
                old[i] = state with { PendingReplacement = true };
                condemned.Add(state.Urn);
            }
        }
    }

    /// <summary>What an interrupted creation may have made went with the resource that it was to be deleted with.</summary>
    private void ForgetInterrupted(ResourceState deleted)
    {
        if (deleted is { Delete: false, External: false, RetainOnDelete: false })
        {
            foreach (var (urn, _) in interrupted.Where(item => item.Value.Resource.DeletedWith == deleted.Urn).ToList())
                interrupted.Remove(urn);
        }
    }

    private Snapshot Build()
    {
        var resources = ImmutableArray.CreateBuilder<ResourceState>(current.Count + old.Count);
        resources.AddRange(current);
        foreach (var state in old)
        {
            if (state is not null)
                resources.Add(renames.Count == 0 ? state : Renamed(state));
        }

        // What is kept may refer to what this run has not come to, and be referred to by what it has.
        var ordered = kept.Count == 0 ? resources.ToImmutable() : DanglingReferences.Remove(StateOrder.Sort(resources));
        return new Snapshot(
            ordered,
            [.. interrupted.Values, .. pending, .. unfinished.Where(earlier => !pending.Exists(now => now.Kind == earlier.Kind && Concerns(now, earlier.Resource)))]);
    }

    private static bool Concerns(PendingOperation operation, ResourceState state) =>
        operation.Resource.Urn == state.Urn && operation.Resource.Id == state.Id;

    /// <summary>What is left of the old state may refer to resources that have a new name now.</summary>
    private ResourceState Renamed(ResourceState state) => UrnRewriting.References(state, Renamed);

    private Urn Renamed(Urn urn) => renames.GetValueOrDefault(urn, urn);
}
