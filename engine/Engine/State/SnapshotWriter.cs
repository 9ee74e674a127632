using EmbeddedEngine.Secrets;
using EmbeddedEngine.Stacks;

namespace EmbeddedEngine.State;

/// <summary>
/// Writes a stack's snapshots to its checkpoint. A write takes as long as the disk does, so those that come while one is
/// under way are written together: the latest of them counts and is taken when its turn comes; each caller returns once it is durable.
/// </summary>
public sealed class SnapshotWriter : ISnapshotWriter
{
    private readonly FileBackend backend;
    private readonly StackName stack;
    private readonly TimeProvider time;
    private readonly CheckpointWriter checkpoints;
    private readonly Lock gate = new();
    private Batch? waiting;
    private bool writing;

    internal SnapshotWriter(FileBackend backend, StackName stack, ISecretsManager secrets, TimeProvider time)
    {
        this.backend = backend;
        this.stack = stack;
        this.time = time;
        checkpoints = new CheckpointWriter(stack, secrets);
    }

    /// <inheritdoc />
    /// <exception cref="StateException">
    /// The snapshot breaks the rules of <see cref="SnapshotIntegrity"/> or holds what a state cannot; the state is left as it was.
    /// </exception>
    public async ValueTask WriteAsync(Func<Snapshot> current, CancellationToken cancellation)
    {
        Batch batch;
        lock (gate)
        {
            batch = waiting ??= new Batch();
            batch.Current = current;
            if (!writing)
            {
                writing = true;
                _ = Task.Run(WriteWaiting, CancellationToken.None);
            }
        }

        await batch.Written.Task.WaitAsync(cancellation).ConfigureAwait(false);
    }

    private void WriteWaiting()
    {
        while (true)
        {
            Batch batch;
            lock (gate)
            {
                if (waiting is null)
                {
                    writing = false;
                    return;
                }

                batch = waiting;
                waiting = null;
            }

            Write(batch);
        }
    }

    private void Write(Batch batch)
    {
        try
        {
            Write(batch.Current());
            batch.Written.SetResult();
        }
#pragma warning disable CA1031 // whatever it is, it belongs to those who wait
        catch (Exception exception)
#pragma warning restore CA1031
        {
            batch.Written.SetException(exception);
        }
    }

    private void Write(Snapshot snapshot)
    {
        var bytes = checkpoints.Write(snapshot, new ManifestInfo(time.GetUtcNow(), EngineVersion.Current)).Span;
        try
        {
            SnapshotIntegrity.Verify(snapshot);
        }
        catch (StateException exception)
        {
            var file = backend.WriteInvalid(stack, bytes);
            throw new StateException(
                $"This is a fault of the engine: it made a state that breaks the rules. {exception.Message} " +
                $"The state is left as it was; what could not be written is in {file}.",
                exception);
        }

        backend.Write(stack, bytes);
    }

    private sealed class Batch
    {
        public TaskCompletionSource Written { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Func<Snapshot> Current { get; set; } = () => Snapshot.Empty;
    }
}
