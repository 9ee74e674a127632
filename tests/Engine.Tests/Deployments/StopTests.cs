using EmbeddedEngine.Tests.Deployments.Support;

namespace EmbeddedEngine.Tests.Deployments;

/// <summary>The user's two wishes to end: once what runs has ended, and at once.</summary>
public sealed class StopTests : IDisposable
{
    private readonly StackRunner stack = new() { Parallel = 2 };
    private readonly CancellationTokenSource stop = new();
    private readonly CancellationTokenSource end = new();
    private readonly TaskCompletionSource release = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int running;

    public StopTests()
    {
        stack.Stop = stop.Token;
        stack.World.During = async (_, cancellation) =>
        {
            if (Interlocked.Increment(ref running) == 2)
                await stop.CancelAsync();
            await release.Task.WaitAsync(TimeSpan.FromSeconds(30), cancellation);
        };
    }

    public void Dispose()
    {
        stop.Dispose();
        end.Dispose();
    }

    [Fact]
    public async Task What_runs_ends_and_is_recorded_and_what_waits_does_not_begin()
    {
        stop.Token.Register(() => release.SetResult());

        (await stack.UpAsync(SixAsync)).Succeeded.ShouldBeFalse();

        stack.World.Things.Count.ShouldBe(2);
        stack.State.Resources.Count(resource => resource.Type == "test:index:Thing").ShouldBe(2);
        stack.State.PendingOperations.ShouldBeEmpty();
        stack.Errors.ShouldBe(["The update was cancelled. What was done before is recorded."]);
    }

    [Fact]
    public async Task A_program_that_waits_for_something_else_is_ended()
    {
        release.SetResult();

        (await stack.UpAsync(async program =>
        {
            await program.RegisterAsync("a");
            await program.RegisterAsync("b");
            await Task.Delay(TimeSpan.FromSeconds(1), end.Token);
        })).Succeeded.ShouldBeFalse();

        stack.World.Names.ShouldBe(["a", "b"]);
        stack.State.PendingOperations.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_ended_at_once_is_remembered_and_what_never_began_is_not()
    {
        stop.Token.Register(() => end.Cancel());

        (await stack.UpAsync(SixAsync, end.Token)).Succeeded.ShouldBeFalse();

        stack.World.Things.ShouldBeEmpty();
        stack.State.PendingOperations.Length.ShouldBe(2);
    }

    [Fact]
    public async Task A_deletion_that_runs_ends_and_the_others_stay()
    {
        var during = stack.World.During;
        stack.World.During = (_, _) => Task.CompletedTask;
        stack.Stop = CancellationToken.None;
        await stack.UpAsync(SixAsync);
        stack.Stop = stop.Token;
        stack.World.During = during;
        stop.Token.Register(() => release.SetResult());

        (await stack.DestroyAsync()).Succeeded.ShouldBeFalse();

        stack.World.Things.Count.ShouldBe(4);
        stack.State.PendingOperations.ShouldBeEmpty();
        (await WithoutStopAsync()).Succeeded.ShouldBeTrue();
        stack.World.Things.ShouldBeEmpty();
    }

    private Task<EmbeddedEngine.Deployments.DeploymentResult> WithoutStopAsync()
    {
        stack.Stop = CancellationToken.None;
        return stack.DestroyAsync();
    }

    private static Task SixAsync(ProgramClient program) => Task.WhenAll(Enumerable.Range(0, 6).Select(i => program.RegisterAsync($"thing-{i}")));
}
