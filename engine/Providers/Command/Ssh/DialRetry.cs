using System.Net.Sockets;
using Polly;
using Polly.Retry;
using Renci.SshNet.Common;

namespace EmbeddedEngine.Providers.Command.Ssh;

/// <summary>
/// Repeats attempts to connect, with the pauses of the official provider: 0.1 s at first, half as long again each time, 5 s at most.
/// Ten pauses take 11 s in all. Only what time may heal is repeated: a refused login and a wrong host key are not.
/// </summary>
internal static class DialRetry
{
    private const double Growth = 1.5;

    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);

    /// <summary>Makes the policy.</summary>
    /// <param name="errorLimit">Failures that are forgiven; -1: any number, until cancelled.</param>
    /// <param name="time">The clock.</param>
    /// <param name="onFailure">Told of each forgiven failure: its number, from 1, and why.</param>
    public static ResiliencePipeline Create(int errorLimit, TimeProvider time, Action<int, Exception> onFailure)
    {
        if (errorLimit == 0)
        {
            return ResiliencePipeline.Empty;
        }

        return new ResiliencePipelineBuilder { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions
            {
                MaxRetryAttempts = errorLimit < 0 ? int.MaxValue : errorLimit,
                ShouldHandle = arguments => ValueTask.FromResult(arguments.Outcome.Exception is { } error && IsPassing(error)),
                DelayGenerator = arguments => ValueTask.FromResult<TimeSpan?>(PauseAfter(arguments.AttemptNumber)),
                OnRetry = arguments =>
                {
                    onFailure(arguments.AttemptNumber + 1, arguments.Outcome.Exception!);
                    return default;
                },
            })
            .Build();
    }

    /// <summary>Whether a failure to connect may pass: the host is not up yet, or the network is not.</summary>
    public static bool IsPassing(Exception error) => error is SocketException or SshConnectionException or SshOperationTimeoutException
        or ProxyException or IOException or TimeoutException;

    private static TimeSpan PauseAfter(int attempt) =>
        TimeSpan.FromTicks((long)Math.Min(LongestPause.Ticks, FirstPause.Ticks * Math.Pow(Growth, attempt)));
}
