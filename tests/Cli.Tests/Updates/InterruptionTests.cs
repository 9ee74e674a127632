using EmbeddedEngine.Cli.Updates;
using Microsoft.Extensions.Time.Testing;

namespace EmbeddedEngine.Cli.Tests.Updates;

public sealed class InterruptionTests : IDisposable
{
    private readonly List<string> told = [];
    private readonly FakeTimeProvider time = new();
    private readonly Interruption interruption;

    public InterruptionTests() => interruption = new Interruption(time, () => told.Add("first"), () => told.Add("second"), () => told.Add("exit"));

    public void Dispose() => interruption.Dispose();

    [Fact]
    public async Task The_first_signal_stops_the_second_ends_and_the_third_leaves_at_once()
    {
        interruption.Handle();
        await CancelledAsync(interruption.Stop);
        interruption.End.IsCancellationRequested.ShouldBeFalse();
        told.ShouldBe(["first"]);

        interruption.Handle();
        await CancelledAsync(interruption.End);
        told.ShouldBe(["first", "second"]);

        interruption.Handle();
        told.ShouldBe(["first", "second", "exit"]);
    }

    [Fact]
    public void What_does_not_give_up_after_the_second_signal_is_left_behind()
    {
        interruption.Handle();
        time.Advance(TimeSpan.FromHours(1));
        interruption.Handle();
        time.Advance(TimeSpan.FromSeconds(4));
        told.ShouldBe(["first", "second"]);
        time.Advance(TimeSpan.FromSeconds(2));
        told.ShouldBe(["first", "second", "exit"]);
    }

    [Fact]
    public void A_second_signal_gets_through_while_the_first_is_still_being_handled()
    {
        using var release = new ManualResetEventSlim();
        interruption.Stop.Register(() => release.Wait(TimeSpan.FromSeconds(10)));
        interruption.Handle();
        interruption.Handle();
        told.ShouldBe(["first", "second"]);
        release.Set();
    }

    private static async Task CancelledAsync(CancellationToken token)
    {
        var cancelled = new TaskCompletionSource();
        token.Register(cancelled.SetResult);
        await cancelled.Task.WaitAsync(TimeSpan.FromSeconds(10), CancellationToken.None);
    }
}
