using System.Text;
using EmbeddedEngine.Cli.Display.Diffs;
using EmbeddedEngine.Cli.Display.Progress;
using EmbeddedEngine.Events;
using EmbeddedEngine.Resources;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace EmbeddedEngine.Cli.Display.Tree;

/// <summary>Draws the state of an update as a tree of resources.</summary>
/// <param name="progress">The update.</param>
/// <param name="showDiffs">Whether property differences are shown.</param>
/// <param name="unicode">Whether the terminal has more characters than those of ASCII.</param>
internal sealed class TreeRenderer(UpdateProgress progress, bool showDiffs, bool unicode)
{
    /// <summary>The least room for a name, however narrow the terminal.</summary>
    private const int LeastRoom = 8;

    private readonly string spinner = unicode ? "⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏" : "|/-\\";
    private readonly string ellipsis = unicode ? "…" : "~";

    /// <summary>Lines that are not the tree's: title, counts, a spare one for the cursor.</summary>
    private const int OtherLines = 4;

    /// <summary>Columns that the tree's guides take for each level.</summary>
    private const int GuideWidth = 4;

    /// <summary>The picture while the update runs; never higher than the terminal, since what scrolls away cannot be redrawn.</summary>
    /// <param name="width">The terminal's columns.</param>
    /// <param name="height">The terminal's lines.</param>
    /// <param name="frame">Counts the pictures, to turn the spinner.</param>
    public IRenderable Running(int width, int height, int frame)
    {
        var shown = Fitting(Math.Max(1, height - OtherLines));
        var tree = NewTree(Heading(frame));
        Add(tree, TreeNodes.Of(progress, shown.Contains), width, depth: 1, live: true);
        return new Rows(tree, new Text(Counts(shown.Count), new Style(Color.Grey)));
    }

    /// <summary>The picture at the end: all that was changed, what is to be said about it, the outputs, a summary.</summary>
    public IRenderable Final(int width)
    {
        var parts = new List<IRenderable>();
        var changed = TreeNodes.Of(progress, resource => resource.IsChanged);
        if (progress.Started is { } started && changed.Count > 0)
        {
            var tree = NewTree(new Text(Title.Of(started), new Style(decoration: Decoration.Bold)));
            Add(tree, changed, width, depth: 1, live: false);
            parts.Add(tree);
        }

        parts.AddRange(Diagnostics());
        if (progress.Ended is { } ended)
        {
            if (!progress.Preview && ended.Outputs.Count > 0)
            {
                parts.Add(new Text("\nOutputs:", new Style(decoration: Decoration.Bold)));
                parts.AddRange(OutputsText.Lines(ended.Outputs).Select(line => new Text($"    {line}")));
            }

            parts.Add(new Text(
                (parts.Count > 0 ? "\n" : "") + SummaryText.Of(progress.Preview, ended),
                ended.Succeeded ? new Style(decoration: Decoration.Bold) : new Style(Color.Red)));
        }

        return new Rows(parts);
    }

    private IEnumerable<IRenderable> Diagnostics()
    {
        var groups = DiagnosticsText.Groups(progress).ToList();
        if (groups.Count > 0)
            yield return new Text("\nDiagnostics:", new Style(decoration: Decoration.Bold));
        foreach (var group in groups)
        {
            yield return new Text($"  {group.Heading}", new Style(Color.Teal));
            foreach (var line in group.Lines)
                yield return new Text($"    {line.Text}", Style(line.Style));
        }
    }

    private Spectre.Console.Tree NewTree(IRenderable root) => new(root) { Guide = unicode ? TreeGuide.Line : TreeGuide.Ascii, Style = new Style(Color.Grey) };

    private Text Heading(int frame) => new(
        $"{spinner[frame % spinner.Length]} {(progress.Started is { } started ? Title.Of(started) : "Starting")}",
        new Style(decoration: Decoration.Bold));

    private string Counts(int shown)
    {
        var done = progress.Resources.Count(resource => resource.Status == ResourceStatus.Done && resource.IsChanged);
        var unchanged = progress.Resources.Count(resource => !resource.IsChanged && resource.Status is ResourceStatus.Done or ResourceStatus.Idle);
        var hidden = progress.Resources.Count(resource => resource.IsChanged && TreeNodes.IsInTree(resource)) - shown;
        return $"{done} done, {unchanged} unchanged{(hidden > 0 ? $", {hidden} not shown" : "")}";
    }

    /// <summary>The resources for which there is room: those that run or failed, then the ones that came up last.</summary>
    private HashSet<ResourceProgress> Fitting(int lines)
    {
        var byNeed = progress.Resources
            .Select((resource, index) => (resource, index))
            .Where(item => item.resource.IsChanged && TreeNodes.IsInTree(item.resource))
            .OrderByDescending(item => item.resource.Status is ResourceStatus.Running or ResourceStatus.Failed)
            .ThenByDescending(item => item.index)
            .Select(item => item.resource);
        var shown = new HashSet<ResourceProgress>();
        var drawn = new HashSet<Urn>();
        foreach (var resource in byNeed)
        {
            var cost = HasOutputLine(resource) ? 1 : 0;
            for (var at = resource; at is not null && TreeNodes.IsInTree(at) && !drawn.Contains(at.Urn);)
            {
                cost++;
                at = at.Parent is { } parent ? progress.Find(parent) : null;
            }

            if (cost > lines)
                break;
            lines -= cost;
            shown.Add(resource);
            for (var at = resource; at is not null && drawn.Add(at.Urn);)
                at = at.Parent is { } parent ? progress.Find(parent) : null;
        }

        return shown;
    }

    private void Add(IHasTreeNodes to, IReadOnlyList<TreeNode> nodes, int width, int depth, bool live)
    {
        foreach (var node in nodes)
        {
            var resource = node.Resource;
            var at = to.AddNode(Line(resource, width - (GuideWidth * depth)));
            if (live && HasOutputLine(resource))
                at.AddNode(Single([(resource.LastLine, "grey")], width - (GuideWidth * (depth + 1))));
            if (!live && showDiffs && resource.Step is { } step)
            {
                foreach (var line in StepDiff.Of(step))
                    at.AddNode(Single([(line.ToString(), DiffStyle.Of(line.Sign))], width - (GuideWidth * (depth + 1))));
            }

            Add(at, node.Children, width, depth + 1, live);
        }
    }

    private static bool HasOutputLine(ResourceProgress resource) => resource.Status == ResourceStatus.Running && resource.LastLine.Length > 0;

    private Paragraph Line(ResourceProgress resource, int width)
    {
        var words = StepWords.Of(resource.Kind);
        if (resource.Status == ResourceStatus.Idle || !resource.IsChanged)
            return Single([(ResourceNames.Full(resource.Urn), "grey")], width);

        var (what, style) = resource.Status switch
        {
            ResourceStatus.Failed => ("failed", "red"),
            ResourceStatus.Running => (progress.Preview ? words.Planned : words.Doing, words.Style),
            _ => (progress.Preview ? words.Planned : words.Done, words.Style),
        };
        var time = !progress.Preview && resource.Step is { Custom: true } ? $" ({TextFormat.Duration(progress.Elapsed(resource))})" : "";
        return Single(
            [
                ($"{words.Glyph} ", words.Style),
                (Name(resource.Urn, width - $"{words.Glyph}  {what}{time} ".Length), ""),
                ($" {what}", style),
                (time, "grey"),
                (Changes(resource), "grey"),
            ],
            width);
    }

    /// <summary>The resource in so many columns: in a narrow terminal its type goes first, then the end of its name, and never how it fares.</summary>
    private string Name(Urn urn, int room) => ResourceNames.Full(urn) is var full && full.GetCellWidth() <= room ? full : Cut(urn.Name, Math.Max(LeastRoom, room));

    private string Changes(ResourceProgress resource) =>
        showDiffs || resource.Kind is not (StepKind.Update or StepKind.Replace or StepKind.Refresh) || resource.Step is not { OldInputs: not null, NewInputs: not null } step
            ? ""
            : $" [diff: {PropertyChanges.Summary(PropertyChanges.Of(step))}]";

    /// <summary>One line, cut where the terminal ends: a line that wraps would put the live picture out of step.</summary>
    private Paragraph Single(IEnumerable<(string Text, string Style)> parts, int width)
    {
        var paragraph = new Paragraph();
        var left = Math.Max(LeastRoom, width - 1);
        foreach (var (text, style) in parts)
        {
            var fitting = Cut(text, left);
            paragraph.Append(fitting, Style(style));
            left -= fitting.GetCellWidth();
            if (left <= 0)
                break;
        }

        return paragraph;
    }

    /// <summary>The text in at most so many columns, of which some characters take two.</summary>
    private string Cut(string text, int columns)
    {
        if (text.GetCellWidth() <= columns)
            return text;
        var kept = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            columns -= rune.ToString().GetCellWidth();
            if (columns < 1)
                break;
            kept.Append(rune.ToString());
        }

        return kept.Append(ellipsis).ToString();
    }

    private static Style Style(string style) => style switch
    {
        "bold" => new Style(decoration: Decoration.Bold),
        "grey" => new Style(Color.Grey),
        "red" => new Style(Color.Red),
        "green" => new Style(Color.Green),
        "yellow" => new Style(Color.Yellow),
        "magenta" => new Style(Color.Fuchsia),
        "cyan" => new Style(Color.Teal),
        _ => Spectre.Console.Style.Plain,
    };
}
