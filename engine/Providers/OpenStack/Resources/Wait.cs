namespace EmbeddedEngine.Providers.OpenStack.Resources;

/// <summary>Waits for what a cloud does by and by.</summary>
/// <param name="time">The clock.</param>
/// <param name="limit">How long the whole operation may take.</param>
internal sealed class Wait(TimeProvider time, TimeSpan limit)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(0.3);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);

    private readonly long started = time.GetTimestamp();

    /// <summary>Asks until there is an answer.</summary>
    /// <param name="ask">Answers null as long as it is not so far.</param>
    /// <param name="what">What is waited for, for the message when it takes too long: "server 'x' is still BUILD".</param>
    /// <param name="cancellation">The user's own.</param>
    /// <exception cref="ProviderException">It took too long.</exception>
    public async Task<T> UntilAsync<T>(Func<Task<T?>> ask, Func<string> what, CancellationToken cancellation)
        where T : class
    {
        var pause = FirstPause;
        while (await ask().ConfigureAwait(false) is var answer)
        {
            if (answer is not null)
                return answer;
            await PauseAsync(pause, what, cancellation).ConfigureAwait(false);
            pause = pause * 1.5 < LongestPause ? pause * 1.5 : LongestPause;
        }

        throw new InvalidOperationException();
    }

    /// <summary>Lets some time pass.</summary>
    /// <exception cref="ProviderException">There is none left.</exception>
    public async Task PauseAsync(TimeSpan pause, Func<string> what, CancellationToken cancellation)
    {
        if (time.GetElapsedTime(started) + pause > limit)
            throw new ProviderException($"{what()} after {limit}: it timed out. The option customTimeouts gives it longer.");
        await Task.Delay(pause, time, cancellation).ConfigureAwait(false);
    }
}
