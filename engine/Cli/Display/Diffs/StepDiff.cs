using EmbeddedEngine.Events;
using EmbeddedEngine.Values;

namespace EmbeddedEngine.Cli.Display.Diffs;

/// <summary>The difference that a step makes to a resource's inputs, as lines for <c>--diff</c>. Secrets are masked, long texts cut.</summary>
internal static class StepDiff
{
    /// <summary>Most characters of a value shown on one line.</summary>
    private const int MaximumValue = 120;

    /// <summary>Most lines shown of a text that changes.</summary>
    private const int MaximumChangedLines = 40;

    /// <summary>Most lines shown of a text that comes or goes as a whole.</summary>
    private const int MaximumWholeLines = 10;

    /// <summary>The lines; none for a step that leaves the inputs as they are, or deletes.</summary>
    public static IReadOnlyList<DiffLine> Of(StepInfo step) =>
        step.Kind is StepKind.Same or StepKind.Delete or StepKind.DeleteReplaced or StepKind.Read
            ? []
            : [.. PropertyChanges.Of(step).SelectMany(Lines)];

    private static IEnumerable<DiffLine> Lines(PropertyChange change)
    {
        var note = change.Replaces ? "  (replaces)" : "";
        if (Lines(change.Old) is { } old && Lines(change.New) is { } @new && (old.Count > 1 || @new.Count > 1))
        {
            yield return new DiffLine(change.Sign, 0, $"{change.Path}:{note}");
            var limit = change.Sign == '~' ? MaximumChangedLines : MaximumWholeLines;
            foreach (var (sign, line) in LineDiff.Between(old, @new, limit))
                yield return new DiffLine(sign, 2, TextFormat.Cut(line, MaximumValue));
            yield break;
        }

        var text = (change.Old, change.New) switch
        {
            (null, null) => change.Path,
            (null, { } value) => $"{change.Path}: {Short(value)}",
            ({ } value, null) => $"{change.Path}: {Short(value)}",
            ({ } before, { } after) => $"{change.Path}: {Short(before)} => {Short(after)}",
        };
        yield return new DiffLine(change.Sign, 0, text + note);
    }

    /// <summary>A text's lines, none for a value that is not there; null for one that is no plain text.</summary>
    private static IReadOnlyList<string>? Lines(PropertyValue? value) => value switch
    {
        null => [],
        PropertyValue.Text text => TextFormat.Lines(text.Value),
        _ => null,
    };

    private static string Short(PropertyValue value) => TextFormat.Cut(ValueText.Of(value), MaximumValue);
}
