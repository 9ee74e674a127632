using EmbeddedEngine.Deployments;

namespace EmbeddedEngine.Providers;

/// <summary>Lets only so many calls, of all providers that share the slots, be under way at once, and none begin once the deployment has stopped.</summary>
internal sealed class LimitedProvider(IProvider inner, SemaphoreSlim slots, RunControl run) : ForwardingProvider(inner)
{
    /// <inheritdoc />
    protected override async Task CallAsync(Func<Task> call, CancellationToken cancellation)
    {
        try
        {
            await slots.WaitAsync(cancellation).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // Not the same as a call that was ended on its way: nothing has been done.
            throw new DeploymentStoppedException("the update was ended before the call began");
        }

        try
        {
            run.ThrowIfStopped();
            await call().ConfigureAwait(false);
        }
        finally
        {
            slots.Release();
        }
    }
}
