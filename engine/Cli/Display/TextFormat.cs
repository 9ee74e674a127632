using System.Globalization;

namespace EmbeddedEngine.Cli.Display;

/// <summary>Small pieces of text that every display writes in the same way.</summary>
internal static class TextFormat
{
    /// <summary>A time span as people read it: <c>0.4s</c>, <c>42.0s</c>, <c>3m07s</c>.</summary>
    public static string Duration(TimeSpan time) => time < TimeSpan.FromMinutes(1)
        ? string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.0}s")
        : string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalMinutes}m{time.Seconds:00}s");

    /// <summary>The lines of a text, without line ends, escape sequences and other control characters, and without an empty last line.</summary>
    public static IReadOnlyList<string> Lines(string text)
    {
        var lines = text.Replace("\r\n", "\n").Split('\n', '\r').Select(Printable).ToList();
        if (lines is [.., ""])
            lines.RemoveAt(lines.Count - 1);
        return lines;
    }

    /// <summary>The text, cut with an ellipsis to at most so many characters.</summary>
    public static string Cut(string text, int length) =>
        text.Length <= length ? text : string.Concat(text.AsSpan(0, Math.Max(0, length - 1)), "…");

    /// <summary>The text with terminal escape sequences dropped: output of a remote machine must not drive the user's terminal.</summary>
    private static string Printable(string line)
    {
        if (!line.Any(char.IsControl))
            return line;
        var kept = new System.Text.StringBuilder(line.Length);
        for (var at = 0; at < line.Length; at++)
        {
            var character = line[at];
            if (character == '\t')
                kept.Append("    ");
            else if (character == '\e')
                at = EndOfEscape(line, at);
            else if (!char.IsControl(character))
                kept.Append(character);
        }

        return kept.ToString();
    }

    /// <summary>Index of the last character of the escape sequence (ECMA-48) that begins at <paramref name="start"/>.</summary>
    private static int EndOfEscape(string line, int start)
    {
        var at = start + 1;
        if (at >= line.Length)
            return start;
        switch (line[at])
        {
            case '[': // control sequence: ends with a character from @ to ~
                for (at++; at < line.Length && line[at] is < '@' or > '~'; at++)
                {
                }

                return Math.Min(at, line.Length - 1);
            case ']' or 'P' or '^' or '_': // string: ends with BEL or ESC \
                for (at++; at < line.Length && line[at] is not ('\a' or '\e'); at++)
                {
                }

                return at < line.Length && line[at] == '\e' ? Math.Min(at + 1, line.Length - 1) : Math.Min(at, line.Length - 1);
            default:
                return at;
        }
    }
}
