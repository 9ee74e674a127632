using EmbeddedEngine.State;

namespace EmbeddedEngine.Cli.Updates;

/// <summary>Takes a preview's snapshots, of which nothing is kept.</summary>
internal sealed class UnwrittenSnapshots : ISnapshotWriter
{
    private UnwrittenSnapshots()
    {
    }

    /// <summary>The only one that is needed.</summary>
    public static UnwrittenSnapshots Instance { get; } = new();

    /// <inheritdoc />
    public ValueTask WriteAsync(Func<Snapshot> current, CancellationToken cancellation) => ValueTask.CompletedTask;
}
