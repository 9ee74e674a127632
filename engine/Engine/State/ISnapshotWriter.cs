namespace EmbeddedEngine.State;

/// <summary>Makes snapshots durable. A deployment calls it before and after every change to the world.</summary>
public interface ISnapshotWriter
{
    /// <summary>Returns when the snapshot, or a later one, would survive the death of this process.</summary>
    ValueTask WriteAsync(Snapshot snapshot, CancellationToken cancellation);
}
