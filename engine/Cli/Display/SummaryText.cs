using System.Collections.Immutable;
using EmbeddedEngine.Events;

namespace EmbeddedEngine.Cli.Display;

/// <summary>The last line of every update: how many resources, what was done to them, how long it took.</summary>
internal static class SummaryText
{
    private static readonly StepKind[] Order =
        [StepKind.Create, StepKind.Import, StepKind.Update, StepKind.Replace, StepKind.Delete, StepKind.Refresh];

    /// <summary>The line: <c>+3 created, ~1 updated, 12 unchanged (4.2s)</c>.</summary>
    public static string Of(bool preview, UpdateEnded ended)
    {
        var changes = Merged(ended.Changes);
        var unchanged = ended.Changes.GetValueOrDefault(StepKind.Same);
        var time = TextFormat.Duration(ended.Duration);
        if (changes.Count == 0 && ended.Succeeded)
            return unchanged == 0 ? $"nothing to do ({time})" : $"no changes: {unchanged} unchanged ({time})";

        var parts = Order
            .Where(changes.ContainsKey)
            .Select(kind => $"{StepWords.Of(kind).Glyph}{changes[kind]} {(preview ? StepWords.Of(kind).Planned : StepWords.Of(kind).Done)}")
            .Append($"{unchanged} unchanged");
        var outcome = ended.Succeeded ? "" : preview ? "preview failed: " : "failed: ";
        return $"{outcome}{string.Join(", ", parts)} ({time})";
    }

    /// <summary>Whether anything was, or would be, changed.</summary>
    public static bool HasChanges(ImmutableSortedDictionary<StepKind, int> changes) => Merged(changes).Count > 0;

    /// <summary>The changes with each replacement counted once, however the engine counts its parts.</summary>
    private static Dictionary<StepKind, int> Merged(ImmutableSortedDictionary<StepKind, int> changes)
    {
        var counts = changes
            .Where(item => item.Value > 0 && Order.Contains(item.Key))
            .ToDictionary(item => item.Key, item => item.Value);
        var replaced = changes.GetValueOrDefault(StepKind.Replace);
        if (replaced == 0)
            replaced = Math.Max(changes.GetValueOrDefault(StepKind.CreateReplacement), changes.GetValueOrDefault(StepKind.DeleteReplaced));
        if (replaced > 0)
            counts[StepKind.Replace] = replaced;
        return counts;
    }
}
