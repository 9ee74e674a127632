using EmbeddedEngine.Events;

namespace EmbeddedEngine.Cli.Updates;

/// <summary>Passes events on and keeps the steps of a preview, for those who ask for details before they say yes.</summary>
internal sealed class StepRecorder(IEventSink inner) : IEventSink
{
    private readonly Lock gate = new();
    private readonly List<StepInfo> steps = [];

    /// <summary>The steps so far that change something.</summary>
    public IReadOnlyList<StepInfo> Steps
    {
        get
        {
            lock (gate)
                return [.. steps];
        }
    }

    /// <inheritdoc />
    public void Publish(EngineEvent @event)
    {
        if (@event is StepSucceeded { Step: { IsChange: true } step })
        {
            lock (gate)
                steps.Add(step);
        }

        inner.Publish(@event);
    }
}
