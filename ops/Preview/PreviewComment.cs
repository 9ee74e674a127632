using System.Collections.Immutable;
using System.Text;

namespace GitOrigin.Ops.Preview;

/// <summary>Tells a preview in GitHub's Markdown, for a comment on a pull request.</summary>
public static class PreviewComment
{
    /// <summary>The most characters that a comment on GitHub may have. Counted in UTF-16 here, which is never fewer.</summary>
    public const int Limit = 65_536;

    /// <summary>The share of the limit that warnings, and messages of each sort, may take.</summary>
    private const int Share = 4;

    /// <summary>Room kept for the note of what was cut.</summary>
    private const int NoteRoom = 400;

    /// <summary>Most characters of one line of a message.</summary>
    private const int MaximumLine = 400;

    private static readonly ImmutableArray<(ChangeKind Kind, string Title, string Count)> Kinds =
    [
        (ChangeKind.Delete, "Deleted", "to delete"),
        (ChangeKind.Replace, "Replaced: deleted and made again", "to replace"),
        (ChangeKind.Update, "Changed", "to change"),
        (ChangeKind.Create, "Made", "to make"),
        (ChangeKind.Import, "Taken into the stack", "to import"),
        (ChangeKind.Read, "Looked up", "to look up"),
        (ChangeKind.Other, "Other", "other"),
    ];

    /// <summary>The comment. Its first line is hidden, and the same for every preview of the stack: by it the comment is found again.</summary>
    /// <param name="report">The preview.</param>
    /// <param name="limit">The most characters that it may have.</param>
    public static string Render(PreviewReport report, int limit = Limit)
    {
        ArgumentNullException.ThrowIfNull(report);
        var changes = report.Digest?.Changes ?? [];
        var text = new StringBuilder()
            .Append($"<!-- git-origin preview of {report.Stack} -->\n")
            .Append($"### Preview of stack {Markdown.Code(report.Stack)}\n\n");
        if (report.Failed)
        {
            AppendFailure(report, limit / Share, text);
        }

        if (report.Digest is not null)
        {
            AppendSummary(report.Digest, report.Failed, text);
            AppendMessages(Messages(report.Digest, PreviewMessage.Warning), "Warnings", limit / Share, text);
        }

        AppendWarnings(changes, limit / Share, text);
        AppendChanges([.. changes.Select(ChangeBlock.Of)], report.Stack, limit, text);
        return text.ToString();
    }

    private static void AppendFailure(PreviewReport report, int room, StringBuilder text)
    {
        text.Append("> [!CAUTION]\n> **The preview failed.** ").Append(report.Digest is { Changes.IsEmpty: false }
            ? "What is below is how far it came; there may be more.\n\n"
            : "What would change is not known.\n\n");
        var errors = Messages(report.Digest, PreviewMessage.Error);
        AppendMessages(errors, "Errors", room, text);
        if (report.Log.Trim().Length == 0 && errors.Count == 0)
        {
            text.Append("It said nothing of why: see the log of the run.\n\n");
        }
        else if (errors.Count == 0)
        {
            AppendMessages([("", report.Log)], "What it said", room, text);
        }
    }

    private static void AppendSummary(PreviewDigest digest, bool failed, StringBuilder text)
    {
        var counts = Kinds
            .Select(it => (it.Count, Number: digest.Changes.Count(change => change.Kind == it.Kind)))
            .Where(it => it.Number > 0)
            .Select(it => $"{it.Number} {it.Count}")
            .ToList();
        var unchanged = digest.Unchanged > 0 ? $"{(counts.Count > 0 ? ", " : "")}{digest.Unchanged} unchanged" : "";
        if (counts.Count > 0)
        {
            text.Append($"**{string.Join(", ", counts)}**{unchanged}.\n\n");
        }
        else if (!failed)
        {
            text.Append($"**Nothing changes.**{(unchanged.Length > 0 ? $" Resources: {unchanged}." : "")}\n\n");
        }
    }

    private static void AppendWarnings(ImmutableArray<ResourceChange> changes, int room, StringBuilder text)
    {
        var grave = changes.Where(change => change.Kind is ChangeKind.Delete or ChangeKind.Replace).OrderBy(change => change.Kind).ToList();
        if (grave.Count == 0)
        {
            return;
        }

        text.Append("> [!WARNING]\n");
        var end = text.Length + room;
        for (var at = 0; at < grave.Count; at++)
        {
            var line = Warning(grave[at]);
            if (text.Length + line.Length > end)
            {
                text.Append($"> - … and {grave.Count - at} more\n");
                break;
            }

            text.Append(line);
        }

        text.Append('\n');
    }

    private static string Warning(ResourceChange change)
    {
        var name = ResourceName.Of(change.Urn);
        var what = change.Kind == ChangeKind.Delete ? "deletes" : "replaces";
        var because = change.ReplacedBecauseOf.IsEmpty ? "" : $", because of {string.Join(", ", change.ReplacedBecauseOf.Select(Markdown.Code))}";
        var refused = change.IsProtected ? "; it is protected, so that this will fail" : "";
        return $"> - **{what}** {Markdown.Code(name.Type)} {Markdown.Code(name.Name)}{because}{refused}\n";
    }

    private static List<(string Urn, string Text)> Messages(PreviewDigest? digest, string severity) =>
        [.. (digest?.Messages ?? []).Where(message => message.Severity == severity).Select(message => (message.Urn, message.Text))];

    private static void AppendMessages(IReadOnlyList<(string Urn, string Text)> messages, string title, int room, StringBuilder text)
    {
        var lines = messages.SelectMany(message => Lines(message.Urn, message.Text)).ToList();
        if (lines.Count == 0)
        {
            return;
        }

        var shown = new List<string>();
        foreach (var line in lines.TakeWhile(line => line.Length <= room))
        {
            shown.Add(line);
            room -= line.Length + 1;
        }

        if (shown.Count < lines.Count)
        {
            shown.Add($"… and {lines.Count - shown.Count} more lines");
        }

        text.Append($"#### {title}\n\n{Markdown.Block(shown, "text")}\n");
    }

    private static IEnumerable<string> Lines(string urn, string text)
    {
        var lines = text.ReplaceLineEndings("\n").Trim('\n').Split('\n').Select(line => Markdown.Visible(line).TrimEnd()).Select(line => Markdown.Cut(line, MaximumLine));
        var name = urn.Length > 0 ? ResourceName.Of(urn) : null;
        return name is null ? lines : [$"{name.Type} {name.Name}:", .. lines.Select(line => $"  {line}")];
    }

    /// <summary>As many lines as fit, and under them as many diffs as still fit, the gravest changes first.</summary>
    private static void AppendChanges(ImmutableArray<ChangeBlock> blocks, string stack, int limit, StringBuilder text)
    {
        var sections = Kinds.Select(it => (it.Title, Blocks: blocks.Where(block => block.Kind == it.Kind).ToList())).Where(section => section.Blocks.Count > 0).ToList();
        var room = limit - text.Length - NoteRoom - sections.Sum(section => Heading(section.Title, section.Blocks.Count).Length);
        var listed = new HashSet<ChangeBlock>(ReferenceEqualityComparer.Instance);
        foreach (var block in sections.SelectMany(section => section.Blocks).TakeWhile(block => block.Short.Length + 1 <= room))
        {
            listed.Add(block);
            room -= block.Short.Length + 1;
        }

        var unfolded = new HashSet<ChangeBlock>(ReferenceEqualityComparer.Instance);
        foreach (var block in sections.SelectMany(section => section.Blocks).Where(block => listed.Contains(block) && block.Full.Length - block.Short.Length <= room))
        {
            unfolded.Add(block);
            room -= block.Full.Length - block.Short.Length;
        }

        foreach (var section in sections)
        {
            text.Append(Heading(section.Title, section.Blocks.Count));
            foreach (var block in section.Blocks.Where(listed.Contains))
            {
                text.Append(unfolded.Contains(block) ? block.Full : block.Short).Append('\n');
            }
        }

        if (unfolded.Count < blocks.Length)
        {
            text.Append($"> [!NOTE]\n> Cut to what a comment can hold: {blocks.Length - listed.Count} resources and {listed.Count - unfolded.Count} diffs are left out. ")
                .Append($"{Markdown.Code($"scripts/preview {stack} --diff")} shows all.\n");
        }
    }

    private static string Heading(string title, int count) => $"#### {title} ({count})\n\n";
}
