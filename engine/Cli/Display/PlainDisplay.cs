using EmbeddedEngine.Cli.Display.Diffs;
using EmbeddedEngine.Events;
using EmbeddedEngine.Providers;
using EmbeddedEngine.Resources;

namespace EmbeddedEngine.Cli.Display;

/// <summary>
/// The display for pipes, CI and logs: a line for each thing worth one, in the order in which it happens.
/// Output of commands comes under the name of its resource; resources that stay as they are only count.
/// </summary>
internal sealed class PlainDisplay(StyledWriter writer, bool showDiffs) : IDisplay
{
    private readonly Lock gate = new();
    private bool preview;

    /// <inheritdoc />
    public void Publish(EngineEvent @event)
    {
        lock (gate)
        {
            Write(@event);
            writer.Flush();
        }
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private void Write(EngineEvent @event)
    {
        switch (@event)
        {
            case UpdateStarted started:
                preview = started.Preview;
                writer.Line((Title.Of(started), "bold"));
                break;
            case StepStarted { Step: { Custom: true } step } when !preview && step.IsChange:
                WriteStep(step, StepWords.Of(step.Kind).Doing);
                WriteDiff(step);
                break;
            case StepSucceeded { Step: var step } when preview && step.IsChange:
                WriteStep(step, StepWords.Of(step.Kind).Planned);
                WriteDiff(step);
                break;
            case StepSucceeded { Step: var step } ended when step.IsChange:
                var time = step.Custom ? $" ({TextFormat.Duration(ended.Duration)})" : "";
                WriteStep(step, StepWords.Of(step.Kind).Done + time, withChanges: !step.Custom || step.Drifted);
                if (step.Drifted)
                    WriteDiff(step);
                break;
            case StepFailed { Step: var step } ended:
                WriteStep(step, $"{StepWords.Of(step.Kind).Doing} failed ({TextFormat.Duration(ended.Duration)})", "red", withChanges: false);
                break;
            case DiagnosticReported { Ephemeral: false } diagnostic when diagnostic.Severity != LogSeverity.Debug:
                WriteDiagnostic(diagnostic);
                break;
            case UpdateEnded ended:
                WriteEnd(ended);
                break;
        }
    }

    private void WriteStep(StepInfo step, string what, string style = "", bool withChanges = true)
    {
        var words = StepWords.Of(step.Kind);
        var changed = withChanges && step.Kind is StepKind.Update or StepKind.Replace or StepKind.CreateReplacement or StepKind.Refresh && step.NewInputs is not null
            ? PropertyChanges.Summary(PropertyChanges.Of(step))
            : "";
        writer.Line(
            ($"{words.Glyph} ", words.Style),
            (ResourceNames.Full(step.Urn), ""),
            ($" {what}", style),
            (changed.Length > 0 && !showDiffs ? $" [diff: {changed}]" : "", "grey"));
    }

    private void WriteDiff(StepInfo step)
    {
        if (!showDiffs)
            return;
        foreach (var line in StepDiff.Of(step))
            writer.Line(($"    {line}", DiffStyle.Of(line.Sign)));
    }

    private void WriteDiagnostic(DiagnosticReported diagnostic)
    {
        var source = diagnostic.Urn is { } urn && urn.Type != Urn.StackType ? $"  {urn.Name}: " : "";
        foreach (var line in DiagnosticsText.Lines(diagnostic))
            writer.Line((source, "grey"), (line.Text, line.Style));
    }

    private void WriteEnd(UpdateEnded ended)
    {
        if (!preview && ended.Outputs.Count > 0)
        {
            writer.Line(("outputs:", "bold"));
            foreach (var line in OutputsText.Lines(ended.Outputs))
                writer.Line($"    {line}");
        }

        writer.Line((SummaryText.Of(preview, ended), ended.Succeeded ? "bold" : "red"));
    }
}
