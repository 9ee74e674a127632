using EmbeddedEngine.Events;

namespace EmbeddedEngine.Cli.Display;

/// <summary>Passes events on with secrets blotted out of their messages.</summary>
internal sealed class FilteredSink(IEventSink inner, SecretFilter filter) : IEventSink
{
    /// <inheritdoc />
    public void Publish(EngineEvent @event) => inner.Publish(filter.Apply(@event));
}
