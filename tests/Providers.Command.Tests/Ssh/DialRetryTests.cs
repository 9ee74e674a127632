using System.Net.Sockets;
using EmbeddedEngine.Providers.Command.Ssh;
using Microsoft.Extensions.Time.Testing;
using Renci.SshNet.Common;

namespace EmbeddedEngine.Providers.Command.Tests.Ssh;

public sealed class DialRetryTests
{
    private readonly FakeTimeProvider time = new();
    private int attempts;

    private Task RunAsync(int limit, Exception error, CancellationToken cancellation = default)
    {
        var pipeline = DialRetry.Create(limit, time, (_, _) => { });
        return pipeline.ExecuteAsync(
            _ =>
            {
                Interlocked.Increment(ref attempts);
                return ValueTask.FromException(error);
            },
            cancellation).AsTask();
    }

    private async Task AdvanceUntilAsync(Func<bool> done)
    {
        for (var step = 0; step < 2000 && !done(); step++)
        {
            time.Advance(TimeSpan.FromMilliseconds(100));
            await Task.Yield();
            await Task.Delay(1);
        }

        done().ShouldBeTrue();
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 2)]
    [InlineData(10, 11)]
    public async Task A_limit_of_errors_allows_one_attempt_more(int limit, int expected)
    {
        var running = RunAsync(limit, new SocketException());
        await AdvanceUntilAsync(() => running.IsCompleted);

        await Should.ThrowAsync<SocketException>(running);
        attempts.ShouldBe(expected);
    }

    [Fact]
    public async Task Ten_pauses_take_about_eleven_seconds()
    {
        var start = time.GetUtcNow();
        var running = RunAsync(10, new SocketException());
        await AdvanceUntilAsync(() => running.IsCompleted);

        await Should.ThrowAsync<SocketException>(running);
        (time.GetUtcNow() - start).ShouldBeInRange(TimeSpan.FromSeconds(11), TimeSpan.FromSeconds(16));
    }

    [Fact]
    public async Task Without_a_limit_only_cancelling_stops_it()
    {
        using var cancellation = new CancellationTokenSource();
        var running = RunAsync(-1, new SocketException(), cancellation.Token);
        await AdvanceUntilAsync(() => attempts > 20);

        await cancellation.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(running);
    }

    [Fact]
    public async Task What_time_does_not_heal_is_not_tried_again()
    {
        await Should.ThrowAsync<ProviderException>(RunAsync(10, new ProviderException("the host has another key")));
        await Should.ThrowAsync<SshAuthenticationException>(RunAsync(10, new SshAuthenticationException("no")));
        attempts.ShouldBe(2);
    }
}
