using EmbeddedEngine.Cli.Updates;

namespace EmbeddedEngine.Cli.Tests.Updates;

public sealed class InterruptionTests
{
    [Fact]
    public async Task The_first_signal_cancels_and_the_second_lets_the_process_end()
    {
        var told = new List<string>();
        using var interruption = new Interruption(() => told.Add("first"), () => told.Add("second"));
        var cancelled = new TaskCompletionSource();
        interruption.Token.Register(cancelled.SetResult);

        interruption.Handle().ShouldBeTrue();
        await cancelled.Task.WaitAsync(TimeSpan.FromSeconds(10));
        told.ShouldBe(["first"]);
        interruption.Handle().ShouldBeFalse();
        told.ShouldBe(["first", "second"]);
    }

    [Fact]
    public void A_second_signal_gets_through_while_the_first_is_still_being_handled()
    {
        using var interruption = new Interruption(() => { }, () => { });
        using var release = new ManualResetEventSlim();
        interruption.Token.Register(() => release.Wait(TimeSpan.FromSeconds(10)));
        interruption.Handle().ShouldBeTrue();
        interruption.Handle().ShouldBeFalse();
        release.Set();
    }
}
