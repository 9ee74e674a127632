using EmbeddedEngine.Events;

namespace EmbeddedEngine.Cli.Display;

/// <summary>Passes events on with the stack's secret outputs in plaintext: <c>--show-secrets</c>.</summary>
internal sealed class RevealingSink(IEventSink inner) : IEventSink
{
    /// <inheritdoc />
    public void Publish(EngineEvent @event) =>
        inner.Publish(@event is UpdateEnded ended ? ended with { Outputs = ended.Outputs.WithoutSecrets() } : @event);
}
