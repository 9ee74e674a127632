using System.Collections.Immutable;
using EmbeddedEngine.Events;
using EmbeddedEngine.State;

namespace EmbeddedEngine.Stacks;

/// <summary>An update under way: it holds the stack's lock until it is disposed of.</summary>
public sealed class StackUpdate : IDisposable
{
    private readonly FileBackend backend;
    private readonly StackName name;
    private readonly StackLock held;
    private readonly TimeProvider time;
    private readonly UpdateInfo begun;

    internal StackUpdate(FileBackend backend, StackName name, StackLock held, LoadedStack stack, ISnapshotWriter writer, UpdateInfo begun, TimeProvider time)
    {
        this.backend = backend;
        this.name = name;
        this.held = held;
        this.begun = begun;
        this.time = time;
        Stack = stack;
        Writer = writer;
    }

    /// <summary>The stack as it was found under the lock: what a deployment starts from.</summary>
    public LoadedStack Stack { get; }

    /// <summary>Makes the deployment's snapshots durable.</summary>
    public ISnapshotWriter Writer { get; }

    /// <summary>Ends the update: writes the last snapshot and adds the update to the stack's history.</summary>
    /// <param name="succeeded">Whether all of it went well.</param>
    /// <param name="snapshot">The stack as it is left.</param>
    /// <param name="changes">Number of resources by what was done to them.</param>
    /// <param name="log">What is kept to be looked up later, without secrets; empty: nothing.</param>
    public async Task EndAsync(bool succeeded, Snapshot snapshot, IReadOnlyDictionary<StepKind, int> changes, string log = "")
    {
        // Not to be cancelled: an update that was cancelled ends all the same.
        await Writer.WriteAsync(() => snapshot, CancellationToken.None).ConfigureAwait(false);
        var ended = begun with
        {
            End = time.GetUtcNow(),
            Result = succeeded ? UpdateResult.Succeeded : UpdateResult.Failed,
            Changes = changes.ToImmutableSortedDictionary(),
        };
        backend.AddHistory(name, ended, log);
    }

    /// <summary>Gives the stack's lock back.</summary>
    public void Dispose() => held.Dispose();
}
