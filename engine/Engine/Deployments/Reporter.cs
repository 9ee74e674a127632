using System.Collections.Concurrent;
using System.Collections.Immutable;
using EmbeddedEngine.Events;
using EmbeddedEngine.Providers;
using EmbeddedEngine.Resources;

namespace EmbeddedEngine.Deployments;

/// <summary>Tells the outside what happens, and counts it.</summary>
internal sealed class Reporter(IEventSink events, TimeProvider time, RunControl run)
{
    private readonly ConcurrentDictionary<StepKind, int> changes = new();

    /// <summary>Number of resources by what was done to them; a replacement counts once, as <see cref="StepKind.Replace"/>.</summary>
    public ImmutableSortedDictionary<StepKind, int> Changes => changes.ToImmutableSortedDictionary();

    /// <summary>Passes an event on.</summary>
    public void Publish(EngineEvent @event) => events.Publish(@event);

    /// <summary>Reports a message; an error makes the deployment fail.</summary>
    public void Message(Urn? urn, LogSeverity severity, string message, bool ephemeral = false)
    {
        if (severity == LogSeverity.Error)
            run.Fail();
        events.Publish(new DiagnosticReported(urn, severity, message, ephemeral));
    }

    /// <summary>Where a provider reports on one resource.</summary>
    public IResourceLog LogOf(Urn urn) => new ResourceLog(this, urn);

    /// <summary>Does the work of a step between its events.</summary>
    public Task<T> StepAsync<T>(StepInfo step, Func<Task<T>> work) => StepAsync(step, async () => (step, await work().ConfigureAwait(false)));

    /// <summary>Does the work of a step of which only the work tells what it comes to.</summary>
    public Task ComparisonAsync(StepInfo step, Func<Task<StepInfo>> work) => StepAsync(step, async () => (await work().ConfigureAwait(false), true));

    private async Task<T> StepAsync<T>(StepInfo step, Func<Task<(StepInfo Step, T Result)>> work)
    {
        var start = time.GetTimestamp();
        events.Publish(new StepStarted(step));
        try
        {
            var (ended, result) = await work().ConfigureAwait(false);
            events.Publish(new StepSucceeded(ended, time.GetElapsedTime(start)));
            Count(ended);
            return result;
        }
        catch
        {
            events.Publish(new StepFailed(step, time.GetElapsedTime(start)));
            throw;
        }
    }

    /// <summary>Reports a step in which there was nothing to do.</summary>
    public void Unchanged(StepInfo step)
    {
        events.Publish(new StepSucceeded(step, TimeSpan.Zero));
        Count(step);
    }

    private void Count(StepInfo step)
    {
        // The old one's deletion belongs to a replacement that its new one stands for; what is as it was recorded is no change.
        var kind = step.Kind;
        if (kind != StepKind.DeleteReplaced && (kind != StepKind.Refresh || step.Drifted))
            changes.AddOrUpdate(kind == StepKind.CreateReplacement ? StepKind.Replace : kind, 1, (_, count) => count + 1);
    }

    private sealed class ResourceLog(Reporter reporter, Urn urn) : IResourceLog
    {
        public void Write(LogSeverity severity, string message, bool ephemeral = false) =>
            reporter.Message(urn, severity, message, ephemeral);
    }
}
