using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace GitOrigin.Ops.Preview;

/// <summary>Puts texts of others into Markdown so that they can be nothing but text there.</summary>
public static partial class Markdown
{
    private const int ShortestFence = 3;

    /// <summary>A piece of code within a line of Markdown. Not for tables, in which a bar would still divide it.</summary>
    public static string Code(string text)
    {
        var visible = Visible(text);
        var ticks = LongestTicks(visible);
        return ticks == 0 ? $"`{visible}`" : $"{new string('`', ticks + 1)} {visible} {new string('`', ticks + 1)}";
    }

    /// <summary>A piece of code within an HTML block.</summary>
    public static string HtmlCode(string text) => $"<code>{System.Net.WebUtility.HtmlEncode(Visible(text))}</code>";

    /// <summary>A block of code, in fences that none of its lines can close.</summary>
    /// <param name="lines">Its lines.</param>
    /// <param name="language">What it is coloured as; empty for nothing.</param>
    public static string Block(IEnumerable<string> lines, string language)
    {
        var visible = lines.Select(Visible).ToList();
        var fence = new string('`', Math.Max(ShortestFence, visible.Select(LongestTicks).DefaultIfEmpty().Max() + 1));
        return $"{fence}{language}\n{string.Concat(visible.Select(line => line + "\n"))}{fence}\n";
    }

    /// <summary>
    /// The text with escape codes of terminals dropped, and each control, format and separator character (such as those that
    /// turn the direction of reading) written as its number.
    /// </summary>
    public static string Visible(string text)
    {
        var visible = new StringBuilder();
        foreach (var rune in EscapeCode().Replace(text, "").EnumerateRunes())
        {
            _ = Rune.GetUnicodeCategory(rune) switch
            {
                _ when rune.Value == '\n' => visible.Append("\\n"),
                _ when rune.Value == '\t' => visible.Append("    "),
                UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator =>
                    visible.Append(CultureInfo.InvariantCulture, $"\\u{{{rune.Value:X4}}}"),
                _ => visible.Append(rune.ToString()),
            };
        }

        return visible.ToString();
    }

    /// <summary>A line in at most so many characters.</summary>
    public static string Cut(string line, int length)
    {
        ArgumentNullException.ThrowIfNull(line);
        if (line.Length <= length)
            return line;
        // Half of a character that takes two is none.
        return $"{line[..(char.IsHighSurrogate(line[length - 2]) ? length - 2 : length - 1)]}…";
    }

    private static int LongestTicks(string text) => Ticks().Matches(text).Select(run => run.Length).DefaultIfEmpty().Max();

    [GeneratedRegex("`+")]
    private static partial Regex Ticks();

    [GeneratedRegex(@"\e\[[0-?]*[ -/]*[@-~]|\e\][^\a\e]*(\a|\e\\)?")]
    private static partial Regex EscapeCode();
}
