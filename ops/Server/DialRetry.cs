using System.Net.Sockets;
using Polly;
using Polly.Retry;
using Renci.SshNet.Common;

namespace GitOrigin.Ops.Server;

/// <summary>Repeats attempts to connect that time may heal: a host that is not up yet or is busy, never a refused login or another host key.</summary>
internal static class DialRetry
{
    /// <summary>Pauses of about 0.25, 0.5, 1, 2 and 4 s.</summary>
    private const int Attempts = 5;

    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(250);

    /// <summary>Makes the policy.</summary>
    public static ResiliencePipeline Create(TimeProvider time) => new ResiliencePipelineBuilder { TimeProvider = time }
        .AddRetry(new RetryStrategyOptions
        {
            MaxRetryAttempts = Attempts,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Delay = FirstPause,
            ShouldHandle = arguments => ValueTask.FromResult(arguments.Outcome.Exception is { } error && IsPassing(error)),
        })
        .Build();

    /// <summary>Whether a failure to connect may pass.</summary>
    public static bool IsPassing(Exception error) =>
        error is SocketException or SshConnectionException or SshOperationTimeoutException or IOException or TimeoutException;
}
