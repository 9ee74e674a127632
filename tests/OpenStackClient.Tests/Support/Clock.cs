using Microsoft.Extensions.Time.Testing;

namespace OpenStackClient.Tests.Support;

/// <summary>A clock that runs ahead as long as something waits.</summary>
internal sealed class Clock : FakeTimeProvider
{
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(1);

    /// <summary>How much time the work took.</summary>
    public async Task<TimeSpan> RunAsync(Func<Task> work)
    {
        var started = GetUtcNow();
        var task = Task.Run(work);
        while (await Task.WhenAny(task, Task.Delay(2)) != task)
            Advance(Step);
        await task;
        return GetUtcNow() - started;
    }
}
