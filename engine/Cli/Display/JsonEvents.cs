using System.Text.Json.Nodes;
using EmbeddedEngine.Cli.Display.Diffs;
using EmbeddedEngine.Events;
using EmbeddedEngine.Providers;
using EmbeddedEngine.State;
using EmbeddedEngine.Values;

namespace EmbeddedEngine.Cli.Display;

/// <summary>
/// Events in the shapes of the official CLI's engine events (the public package apitype): one property of each event says
/// of which kind it is.
/// </summary>
internal static class JsonEvents
{
    /// <summary>The event, without number and time; null for one that has no such shape.</summary>
    public static KeyValuePair<string, JsonNode>? Of(EngineEvent @event, bool preview) => @event switch
    {
        UpdateStarted started => Pair("preludeEvent", new JsonObject { ["config"] = Config(started) }),
        StepStarted { Step: var step } => Pair("resourcePreEvent", Step(step, preview)),
        StepSucceeded { Step: var step } => Pair("resOutputsEvent", Step(step, preview)),
        StepFailed { Step: var step } => Pair("resOpFailedEvent", new JsonObject { ["metadata"] = Metadata(step), ["status"] = 1, ["steps"] = 1 }),
        DiagnosticReported diagnostic => Pair("diagnosticEvent", Diagnostic(diagnostic)),
        UpdateEnded ended => Pair("summaryEvent", Summary(ended)),
        _ => null,
    };

    /// <summary>The configuration, secrets masked.</summary>
    public static JsonObject Config(UpdateStarted started) =>
        new(started.Config.Select(item => KeyValuePair.Create(item.Key, (JsonNode?)item.Value)));

    /// <summary>The count of each kind of change.</summary>
    public static JsonObject Changes(UpdateEnded ended) =>
        new(ended.Changes.Where(item => item.Value > 0).Select(item => KeyValuePair.Create(HistoryWords.Of(item.Key), (JsonNode?)item.Value)));

    /// <summary>A severity in the official words.</summary>
    public static string Severity(LogSeverity severity) => severity switch
    {
        LogSeverity.Debug => "debug",
        LogSeverity.Info => "info",
        LogSeverity.Warning => "warning",
        LogSeverity.Error => "error",
        _ => throw new ArgumentOutOfRangeException(nameof(severity)),
    };

    /// <summary>The changed properties by path; null where there is none.</summary>
    /// <param name="step">The step.</param>
    /// <param name="kindName">What the kind of a change is called: events and the digest of a preview differ in it.</param>
    public static JsonObject? DetailedDiff(StepInfo step, string kindName) => step.Diff.Count == 0 ? null : new(step.Diff.Select(item =>
        KeyValuePair.Create(item.Key, (JsonNode?)new JsonObject { [kindName] = DiffKind(item.Value), ["inputDiff"] = step.NewOutputs is null })));

    private static string DiffKind(PropertyDiffKind kind) => kind switch
    {
        PropertyDiffKind.Add => "add",
        PropertyDiffKind.AddReplace => "add-replace",
        PropertyDiffKind.Delete => "delete",
        PropertyDiffKind.DeleteReplace => "delete-replace",
        PropertyDiffKind.Update => "update",
        PropertyDiffKind.UpdateReplace => "update-replace",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>The top-level names of the changed properties.</summary>
    public static JsonArray ChangedNames(StepInfo step) => new([.. PropertyChanges.Names(step).Select(name => JsonValue.Create(name))]);

    private static KeyValuePair<string, JsonNode> Pair(string name, JsonNode value) => new(name, value);

    private static JsonObject Step(StepInfo step, bool preview)
    {
        var result = new JsonObject { ["metadata"] = Metadata(step) };
        if (preview)
            result["planning"] = true;
        return result;
    }

    private static JsonObject Metadata(StepInfo step)
    {
        var metadata = new JsonObject
        {
            ["op"] = HistoryWords.Of(step.Kind),
            ["urn"] = step.Urn.Value,
            ["type"] = step.Urn.Type,
            ["old"] = State(step, step.OldInputs, step.OldOutputs),
            ["new"] = State(step, step.NewInputs, step.NewOutputs),
        };
        if (step.Kind != StepKind.Same && step is { OldInputs: not null, NewInputs: not null })
            metadata["diffs"] = ChangedNames(step);
        if (DetailedDiff(step, "diffKind") is { } diff)
            metadata["detailedDiff"] = diff;

        return metadata;
    }

    private static JsonObject? State(StepInfo step, PropertyMap? inputs, PropertyMap? outputs)
    {
        if (inputs is null)
            return null;
        var state = new JsonObject
        {
            ["type"] = step.Urn.Type,
            ["urn"] = step.Urn.Value,
            ["custom"] = step.Custom,
            ["parent"] = step.Parent?.Value ?? "",
            ["protect"] = step.Protect,
            ["inputs"] = PropertyJson.Masked.Of(inputs),
        };
        if (outputs is not null)
            state["outputs"] = PropertyJson.Masked.Of(outputs);
        return state;
    }

    private static JsonObject Diagnostic(DiagnosticReported diagnostic)
    {
        var result = new JsonObject();
        if (diagnostic.Urn is { } urn)
            result["urn"] = urn.Value;
        result["message"] = diagnostic.Message;
        result["color"] = "never";
        result["severity"] = Severity(diagnostic.Severity);
        if (diagnostic.Ephemeral)
            result["ephemeral"] = true;
        return result;
    }

    private static JsonObject Summary(UpdateEnded ended) => new()
    {
        ["maybeCorrupt"] = false,
        ["durationSeconds"] = (int)Math.Round(ended.Duration.TotalSeconds),
        ["resourceChanges"] = Changes(ended),
        ["result"] = ended.Succeeded ? "succeeded" : "failed",
        ["outputs"] = PropertyJson.Masked.Of(ended.Outputs),
    };
}
