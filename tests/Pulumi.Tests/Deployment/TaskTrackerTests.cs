namespace Pulumi.Tests.Run;

public class TaskTrackerTests
{
    [Fact]
    public async Task It_waits_for_tasks_that_are_added_while_it_waits()
    {
        var tracker = new TaskTracker();
        var (first, second) = (new TaskCompletionSource(), new TaskCompletionSource());
        tracker.Track(AddAsync());
        var waiting = tracker.WhenIdleOrFailedAsync();

        first.SetResult();
        waiting.IsCompleted.ShouldBeFalse();
        second.SetResult();
        (await waiting).ShouldBeEmpty();

        async Task AddAsync()
        {
            await first.Task;
            tracker.Track(second.Task);
        }
    }

    [Fact]
    public async Task A_failure_ends_the_wait_and_is_given_once()
    {
        var tracker = new TaskTracker();
        var failure = new InvalidOperationException("no");
        tracker.Track(new TaskCompletionSource().Task);
        tracker.Track(Task.FromException(failure));
        tracker.Track(Task.FromException(failure));
        (await tracker.WhenIdleOrFailedAsync()).ShouldBe([failure]);
    }

    [Fact]
    public async Task Nothing_to_wait_for_is_no_wait() => (await new TaskTracker().WhenIdleOrFailedAsync()).ShouldBeEmpty();
}
