namespace EmbeddedEngine.State;

/// <summary>Makes snapshots durable. A deployment calls it before and after every change to the world.</summary>
public interface ISnapshotWriter
{
    /// <summary>Returns when the state as it is now, or a later one, would survive the death of this process.</summary>
    /// <param name="current">
    /// Takes the snapshot. Called at the latest moment, and once for all who wait by then: a snapshot is as large as the stack.
    /// </param>
    /// <param name="cancellation">Ends the wait.</param>
    ValueTask WriteAsync(Func<Snapshot> current, CancellationToken cancellation);
}
