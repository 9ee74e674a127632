using EmbeddedEngine.Cli.Display.Progress;
using EmbeddedEngine.Events;
using EmbeddedEngine.Providers;

namespace EmbeddedEngine.Cli.Display;

/// <summary>A line under a heading of the diagnostics.</summary>
/// <param name="Text">The line.</param>
/// <param name="Style">Its style.</param>
internal readonly record struct DiagnosticLine(string Text, string Style);

/// <summary>Diagnostics of one resource, or of no resource in particular.</summary>
/// <param name="Heading">Whose they are.</param>
/// <param name="Lines">The lines.</param>
internal sealed record DiagnosticGroup(string Heading, IReadOnlyList<DiagnosticLine> Lines);

/// <summary>What is to be said at the end of an update: grouped by resource, what failed with the last lines of its output.</summary>
internal static class DiagnosticsText
{
    /// <summary>The groups; none if there is nothing to say.</summary>
    public static IEnumerable<DiagnosticGroup> Groups(UpdateProgress progress)
    {
        foreach (var resource in progress.Resources)
        {
            if (Lines(resource) is { Count: > 0 } lines)
                yield return new DiagnosticGroup(ResourceNames.Full(resource.Urn), lines);
        }

        if (progress.Messages.Count > 0)
            yield return new DiagnosticGroup(progress.Started?.Stack ?? "stack", [.. progress.Messages.SelectMany(Lines)]);
    }

    /// <summary>The lines of one message, the first with its severity.</summary>
    public static IEnumerable<DiagnosticLine> Lines(DiagnosticReported diagnostic)
    {
        var (prefix, style) = diagnostic.Severity switch
        {
            LogSeverity.Error => ("error: ", "red"),
            LogSeverity.Warning => ("warning: ", "yellow"),
            _ => ("", ""),
        };
        return TextFormat.Lines(diagnostic.Message).Select((line, index) => new DiagnosticLine(index == 0 ? prefix + line : "  " + line, style));
    }

    private static List<DiagnosticLine> Lines(ResourceProgress resource)
    {
        var lines = resource.Findings.SelectMany(Lines).ToList();
        if (resource.Status == ResourceStatus.Failed && resource.Output.Count > 0)
        {
            lines.Add(new DiagnosticLine("its last output:", "grey"));
            lines.AddRange(resource.Output.Select(line => new DiagnosticLine("  " + line, "grey")));
        }

        return lines;
    }
}
