using EmbeddedEngine.State;

namespace EmbeddedEngine.Deployments.Journal;

/// <summary>Ends the deployment when its state cannot be written: what would be done then would not be remembered.</summary>
/// <param name="inner">Writes the state.</param>
/// <param name="run">The deployment.</param>
internal sealed class StoppingWriter(ISnapshotWriter inner, RunControl run) : ISnapshotWriter
{
    private volatile StateException? failure;

    /// <summary>Why the state could not be written, the first time; null if it always could.</summary>
    public StateException? Failure => failure;

    /// <inheritdoc />
    /// <exception cref="DeploymentStoppedException">The state cannot be written.</exception>
    public async ValueTask WriteAsync(Func<Snapshot> current, CancellationToken cancellation)
    {
        try
        {
            await inner.WriteAsync(current, cancellation).ConfigureAwait(false);
        }
        catch (StateException e)
        {
            failure ??= e;
            run.Stop();
            throw new DeploymentStoppedException("the state cannot be written");
        }
    }
}
