using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace GitOrigin.Ops.Preview;

/// <summary>The difference that a change makes to a resource's inputs, in the lines of a unified diff. Long values are cut.</summary>
public static class PropertyDiff
{
    /// <summary>Most characters of one line.</summary>
    private const int MaximumLine = 200;

    /// <summary>Most lines of one text.</summary>
    private const int MaximumTextLines = 60;

    /// <summary>Most lines of one resource.</summary>
    private const int MaximumLines = 300;

    /// <summary>Unchanged lines shown before and after a changed one.</summary>
    private const int Context = 2;

    /// <summary>The lines, each with its sign; none for what is deleted or only read.</summary>
    public static IReadOnlyList<string> Of(ResourceChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        if (change.Kind is ChangeKind.Delete or ChangeKind.Read)
        {
            return [];
        }

        var old = PropertyLeaf.Flatten(change.Old);
        var @new = PropertyLeaf.Flatten(change.New);
        var changed = old.Keys.Union(@new.Keys).Where(path => !Equals(old.GetValueOrDefault(path), @new.GetValueOrDefault(path))).Order(StringComparer.Ordinal).ToList();
        var unseen = change.Differing.Where(path => !changed.Exists(other => IsWithin(other, path) || IsWithin(path, other))).Order(StringComparer.Ordinal);
        return Limit(
            [
                .. changed.SelectMany(path => Lines(path, old.GetValueOrDefault(path), @new.GetValueOrDefault(path))),
                .. unseen.Select(path => $"! {path}: {(@new.TryGetValue(path, out var value) && value.Text == SecretMask.Text ? $"{SecretMask.Text} " : "")}changes"),
            ],
            MaximumLines);
    }

    private static IEnumerable<string> Lines(string path, PropertyLeaf? old, PropertyLeaf? @new)
    {
        if (old is { Lines.IsEmpty: false } || @new is { Lines.IsEmpty: false })
        {
            return [$"@@ {path} @@", .. Limit(Texts(old, @new), MaximumTextLines)];
        }

        return
        [
            .. old is null ? [] : new[] { Cut($"- {path}: {old.Text}") },
            .. @new is null ? [] : new[] { Cut($"+ {path}: {@new.Text}") },
        ];
    }

    private static List<string> Texts(PropertyLeaf? old, PropertyLeaf? @new)
    {
        var lines = InlineDiffBuilder.Diff(Joined(old), Joined(@new), ignoreWhiteSpace: false).Lines;
        var isNear = new bool[lines.Count];
        for (var at = 0; at < lines.Count; at++)
        {
            if (lines[at].Type != ChangeType.Unchanged)
            {
                for (var by = Math.Max(0, at - Context); by <= Math.Min(lines.Count - 1, at + Context); by++)
                {
                    isNear[by] = true;
                }
            }
        }

        var shown = new List<string>();
        for (var at = 0; at < lines.Count; at++)
        {
            if (isNear[at])
            {
                shown.Add(Cut($"{Sign(lines[at].Type)} {lines[at].Text}"));
            }
            else if (at == 0 || isNear[at - 1])
            {
                shown.Add("  …");
            }
        }

        return shown;
    }

    private static string Joined(PropertyLeaf? leaf) => leaf switch
    {
        null => "",
        { Lines.IsEmpty: true } => leaf.Text,
        _ => string.Join('\n', leaf.Lines),
    };

    private static char Sign(ChangeType type) => type switch
    {
        ChangeType.Inserted => '+',
        ChangeType.Deleted => '-',
        _ => ' ',
    };

    private static List<string> Limit(List<string> lines, int limit) =>
        lines.Count <= limit ? lines : [.. lines.Take(limit - 1), $"  … {lines.Count - limit + 1} more lines"];

    private static string Cut(string line) => Markdown.Cut(line, MaximumLine);

    private static bool IsWithin(string path, string outer) =>
        path.StartsWith(outer, StringComparison.Ordinal) && (path.Length == outer.Length || path[outer.Length] is '.' or '[');
}
