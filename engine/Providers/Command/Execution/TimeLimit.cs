namespace EmbeddedEngine.Providers.Command.Execution;

/// <summary>Ends work that takes longer than its resource may take.</summary>
internal static class TimeLimit
{
    /// <summary>Runs work under a limit.</summary>
    /// <param name="work">Work that ends what it started when its token fires.</param>
    /// <param name="what">What the work is called in messages.</param>
    /// <param name="limit">How long it may take; null: without limit.</param>
    /// <param name="time">The clock.</param>
    /// <param name="log">Told when the user cancels.</param>
    /// <param name="cancellation">The user's own cancellation.</param>
    /// <exception cref="ProviderException">The limit was reached.</exception>
    public static async Task<T> RunAsync<T>(
        Func<CancellationToken, Task<T>> work, string what, TimeSpan? limit, TimeProvider time, IResourceLog log, CancellationToken cancellation)
    {
        using var clock = new CancellationTokenSource(limit ?? Timeout.InfiniteTimeSpan, time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(clock.Token, cancellation);
        try
        {
            return await work(linked.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            log.Write(LogSeverity.Warning, $"{what} was cancelled and has been ended.");
            throw;
        }
        catch (OperationCanceledException e) when (clock.IsCancellationRequested)
        {
            throw new ProviderException($"{what} did not end within {limit}: it timed out and has been ended.", e);
        }
    }
}
