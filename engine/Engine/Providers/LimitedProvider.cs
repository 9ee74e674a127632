namespace EmbeddedEngine.Providers;

/// <summary>Lets only so many calls, of all providers that share the slots, be under way at once.</summary>
internal sealed class LimitedProvider(IProvider inner, SemaphoreSlim slots) : ForwardingProvider(inner)
{
    /// <inheritdoc />
    protected override async Task CallAsync(Func<Task> call, CancellationToken cancellation)
    {
        await slots.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            await call().ConfigureAwait(false);
        }
        finally
        {
            slots.Release();
        }
    }
}
