using EmbeddedEngine.Events;

namespace EmbeddedEngine.Cli.Display;

/// <summary>Passes events on to two receivers, one after the other.</summary>
internal sealed class DoubleSink(IEventSink first, IEventSink second) : IEventSink
{
    /// <inheritdoc />
    public void Publish(EngineEvent @event)
    {
        first.Publish(@event);
        second.Publish(@event);
    }
}
