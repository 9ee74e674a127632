namespace EmbeddedEngine.Stacks.Yaml;

/// <summary>Single changes to a YAML text; each gives the whole changed text.</summary>
internal sealed class TextEdit(string text)
{
    private readonly string newLine = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";

    public YamlRenderer Renderer => new(newLine);

    /// <summary>Adds lines at the end.</summary>
    public string Append(string lines) => text + (text.Length == 0 || text.EndsWith('\n') ? "" : newLine) + lines + newLine;

    /// <summary>Puts another value in a place that has one.</summary>
    public string Replace(Place place, YamlValue value) => place.Container switch
    {
        YamlMap { IsFlow: false } map => ReplaceAfterKey(map.Find(place.Step.Name!)!, value),
        YamlList { IsFlow: false } list => Splice(list.Items[place.Step.Index].Position, Renderer.Block(value, list.Items[place.Step.Index].Position.Column)),
        _ => Splice(YamlTree.Child(place.Container, place.Step)!.Position, YamlRenderer.Flow(value)),
    };

    /// <summary>Adds a value behind the last one of a map or list that is not empty.</summary>
    public string Insert(YamlValue container, YamlStep step, YamlValue value)
    {
        switch (container)
        {
            case YamlMap { IsFlow: false } map:
                var column = map.Entries[0].Key.Position.Column;
                return InsertLine(map.Position.End, column, Renderer.Entry(new YamlEntry(new YamlScalar(step.Name!), value), column));
            case YamlList { IsFlow: false } list:
                return InsertLine(list.Position.End, list.Position.Column, Renderer.Item(value, list.Position.Column));
            case YamlMap map:
                return Splice(map.Entries[^1].Value.Position.End, map.Entries[^1].Value.Position.End, ", " + EntryInFlow(step, value));
            default:
                var end = ((YamlList)container).Items[^1].Position.End;
                return Splice(end, end, ", " + YamlRenderer.Flow(value));
        }
    }

    /// <summary>Takes a value, and its key, away.</summary>
    public string Delete(Place place) => place.Container switch
    {
        YamlMap map => Delete(
            map.IsFlow,
            [.. map.Entries.Select(entry => (entry.Key.Position.Start, Math.Max(entry.Key.Position.End + 1, entry.Value.Position.End)))],
            map.Entries.IndexOf(map.Find(place.Step.Name!)!)),
        YamlList list => Delete(
            list.IsFlow,
            [.. list.Items.Select(item => (list.IsFlow ? item.Position.Start : DashBefore(item), item.Position.End))],
            place.Step.Index),
        _ => text,
    };

    private static string EntryInFlow(YamlStep step, YamlValue value) =>
        $"{YamlRenderer.Flow(new YamlScalar(step.Name!))}: {YamlRenderer.Flow(value)}";

    private string ReplaceAfterKey(YamlEntry entry, YamlValue value)
    {
        var colon = text.IndexOf(':', entry.Key.Position.End);
        return Splice(colon + 1, Math.Max(colon + 1, entry.Value.Position.End), Renderer.AfterKey(value, entry.Key.Position.Column));
    }

    private string InsertLine(int after, int column, string lines)
    {
        var end = EndOfLine(after);
        return Splice(end, end, newLine + new string(' ', column) + lines);
    }

    private string Delete(bool isFlow, IReadOnlyList<(int Start, int End)> parts, int index)
    {
        var (start, end) = parts[index];
        var isLast = index == parts.Count - 1;
        if (isFlow)
        {
            return isLast && index > 0 ? Splice(parts[index - 1].End, end, "")
                : isLast ? Splice(start, end, "")
                : Splice(start, parts[index + 1].Start, "");
        }

        // A first key behind a dash shares its line with the dash: the next key takes its place.
        var line = text.LastIndexOf('\n', Math.Max(start - 1, 0)) + 1;
        return string.IsNullOrWhiteSpace(text[line..start])
            ? Splice(line, NextLine(end), "")
            : Splice(start, isLast ? end : parts[index + 1].Start, "");
    }

    private int DashBefore(YamlValue item) => text.LastIndexOf('-', Math.Max(item.Position.Start - 1, 0));

    private int EndOfLine(int from)
    {
        var end = text.AsSpan(from).IndexOfAny('\r', '\n');
        return end < 0 ? text.Length : from + end;
    }

    private int NextLine(int from)
    {
        var end = text.IndexOf('\n', from);
        return end < 0 ? text.Length : end + 1;
    }

    private string Splice(YamlPosition position, string replacement) => Splice(position.Start, position.End, replacement);

    private string Splice(int start, int end, string replacement) => string.Concat(text.AsSpan(0, start), replacement, text.AsSpan(end));
}
