namespace EmbeddedEngine.Cli.Display.Diffs;

/// <summary>The difference of two texts by lines: what goes, what comes, and a little around it.</summary>
internal static class LineDiff
{
    /// <summary>Unchanged lines shown before and after a change.</summary>
    private const int Context = 2;

    /// <summary>Above so many pairs of lines the exact difference is not looked for: the whole middle is taken as changed.</summary>
    private const int MaximumPairs = 4_000_000;

    /// <summary>The difference; a pair of sign and line, a blank sign for context and for what was left out.</summary>
    /// <param name="old">The lines before.</param>
    /// <param name="new">The lines after.</param>
    /// <param name="limit">The most lines to answer; a last line says how many more there are.</param>
    public static IReadOnlyList<(char Sign, string Line)> Between(IReadOnlyList<string> old, IReadOnlyList<string> @new, int limit)
    {
        var shown = Abridge(Compare(old, @new));
        if (shown.Count <= limit)
            return shown;
        var left = shown.Skip(limit - 1).Count(line => line.Sign != ' ');
        return [.. shown.Take(limit - 1), (' ', $"… {left} more changed lines")];
    }

    private static List<(char Sign, string Line)> Compare(IReadOnlyList<string> old, IReadOnlyList<string> @new)
    {
        var head = 0;
        while (head < old.Count && head < @new.Count && old[head] == @new[head])
            head++;
        var tail = 0;
        while (tail < old.Count - head && tail < @new.Count - head && old[^(tail + 1)] == @new[^(tail + 1)])
            tail++;

        var lines = old.Take(head).Select(line => (' ', line)).ToList();
        lines.AddRange(Middle([.. old.Skip(head).SkipLast(tail)], [.. @new.Skip(head).SkipLast(tail)]));
        lines.AddRange(old.TakeLast(tail).Select(line => (' ', line)));
        return lines;
    }

    /// <summary>The shortest difference, by the longest common subsequence.</summary>
    private static IEnumerable<(char Sign, string Line)> Middle(string[] old, string[] @new)
    {
        if ((long)old.Length * @new.Length > MaximumPairs)
        {
            foreach (var line in old)
                yield return ('-', line);
            foreach (var line in @new)
                yield return ('+', line);
            yield break;
        }

        var common = new int[old.Length + 1, @new.Length + 1]; // length for the rests from (i, j) on
        for (var i = old.Length - 1; i >= 0; i--)
        {
            for (var j = @new.Length - 1; j >= 0; j--)
                common[i, j] = old[i] == @new[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
        }

        for (int i = 0, j = 0; i < old.Length || j < @new.Length;)
        {
            if (i < old.Length && j < @new.Length && old[i] == @new[j])
            {
                yield return (' ', old[i]);
                (i, j) = (i + 1, j + 1);
            }
            else if (j == @new.Length || (i < old.Length && common[i + 1, j] >= common[i, j + 1]))
            {
                yield return ('-', old[i++]);
            }
            else
            {
                yield return ('+', @new[j++]);
            }
        }
    }

    private static List<(char Sign, string Line)> Abridge(List<(char Sign, string Line)> lines)
    {
        var near = new bool[lines.Count];
        for (var at = 0; at < lines.Count; at++)
        {
            if (lines[at].Sign == ' ')
                continue;
            for (var by = Math.Max(0, at - Context); by <= Math.Min(lines.Count - 1, at + Context); by++)
                near[by] = true;
        }

        var shown = new List<(char Sign, string Line)>();
        for (var at = 0; at < lines.Count; at++)
        {
            if (near[at])
                shown.Add(lines[at]);
            else if (at == 0 || near[at - 1])
                shown.Add((' ', "…"));
        }

        return shown;
    }
}
