namespace EmbeddedEngine.Events;

/// <summary>Receives events. Called from several threads; must not block for long and must not throw.</summary>
public interface IEventSink
{
    /// <summary>Takes one event.</summary>
    void Publish(EngineEvent @event);
}
