using System.Text.Json.Nodes;
using EmbeddedEngine.Events;

namespace EmbeddedEngine.Cli.Display;

/// <summary><c>up --json</c> and <c>destroy --json</c>: one JSON object per line for each event, as it comes.</summary>
internal sealed class JsonEventDisplay(TextWriter writer, TimeProvider time) : IDisplay
{
    private readonly Lock gate = new();
    private bool preview;
    private int sequence;

    /// <inheritdoc />
    public void Publish(EngineEvent @event)
    {
        lock (gate)
        {
            preview = @event is UpdateStarted started ? started.Preview : preview;
            if (JsonEvents.Of(@event, preview) is not { } shaped)
                return;
            var line = new JsonObject
            {
                ["sequence"] = sequence++,
                ["timestamp"] = time.GetUtcNow().ToUnixTimeSeconds(),
                [shaped.Key] = shaped.Value,
            };
            writer.WriteLine(JsonText.Compact(line));
            writer.Flush();
        }
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
