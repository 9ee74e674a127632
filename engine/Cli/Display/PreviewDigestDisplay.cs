using System.Text.Json.Nodes;
using EmbeddedEngine.Events;
using EmbeddedEngine.Providers;
using EmbeddedEngine.State;
using EmbeddedEngine.Values;

namespace EmbeddedEngine.Cli.Display;

/// <summary>
/// <c>preview --json</c>: one object at the end, with <c>config</c>, <c>steps</c>, <c>diagnostics</c>, <c>duration</c>
/// (nanoseconds) and <c>changeSummary</c>, in the shape of the official CLI's preview digest.
/// </summary>
internal sealed class PreviewDigestDisplay(TextWriter writer) : IDisplay
{
    private readonly Lock gate = new();
    private readonly JsonArray steps = [];
    private readonly JsonArray diagnostics = [];
    private JsonObject config = [];

    /// <inheritdoc />
    public void Publish(EngineEvent @event)
    {
        lock (gate)
        {
            switch (@event)
            {
                case UpdateStarted started:
                    config = JsonEvents.Config(started);
                    break;
                case StepSucceeded { Step: var step }:
                    steps.Add((JsonNode)Step(step));
                    break;
                case DiagnosticReported { Ephemeral: false } diagnostic when diagnostic.Severity != LogSeverity.Debug:
                    diagnostics.Add((JsonNode)Diagnostic(diagnostic));
                    break;
                case UpdateEnded ended:
                    writer.WriteLine(JsonText.Pretty(Digest(ended)));
                    writer.Flush();
                    break;
            }
        }
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private JsonObject Digest(UpdateEnded ended) => new()
    {
        ["config"] = config,
        ["steps"] = steps,
        ["diagnostics"] = diagnostics,
        ["duration"] = ended.Duration.Ticks * TimeSpan.NanosecondsPerTick,
        ["changeSummary"] = JsonEvents.Changes(ended),
    };

    private static JsonObject Step(StepInfo step)
    {
        var result = new JsonObject { ["op"] = HistoryWords.Of(step.Kind), ["urn"] = step.Urn.Value };
        if (step.OldInputs is { } old)
            result["oldState"] = State(step, old, step.OldOutputs);
        if (step.NewInputs is { } @new)
            result["newState"] = State(step, @new, step.NewOutputs);
        if (step.Kind != StepKind.Same && step is { OldInputs: not null, NewInputs: not null })
            result[step.Kind is StepKind.Update or StepKind.Refresh ? "diffReasons" : "replaceReasons"] = JsonEvents.ChangedNames(step);
        result["detailedDiff"] = JsonEvents.DetailedDiff(step, "kind");
        return result;
    }

    private static JsonObject State(StepInfo step, PropertyMap inputs, PropertyMap? outputs)
    {
        var state = new JsonObject
        {
            ["urn"] = step.Urn.Value,
            ["custom"] = step.Custom,
            ["type"] = step.Urn.Type,
            ["inputs"] = PropertyJson.Masked.Of(inputs),
        };
        if (outputs is not null)
            state["outputs"] = PropertyJson.Masked.Of(outputs);
        if (step.Parent is { } parent)
            state["parent"] = parent.Value;
        if (step.Protect)
            state["protect"] = true;
        return state;
    }

    private static JsonObject Diagnostic(DiagnosticReported diagnostic)
    {
        var result = new JsonObject();
        if (diagnostic.Urn is { } urn)
            result["urn"] = urn.Value;
        result["message"] = diagnostic.Message;
        result["severity"] = JsonEvents.Severity(diagnostic.Severity);
        return result;
    }
}
