using System.Text;

namespace EmbeddedEngine.Cli.Display;

/// <summary>Writes lines to a stream that is no terminal, or not to be treated as one: never moves the cursor, and colours only if told to.</summary>
internal sealed class StyledWriter(TextWriter writer, bool color)
{
    /// <summary>Ends a line.</summary>
    public void Line() => writer.WriteLine();

    /// <summary>Writes a line, each part in its style: a colour's name, <c>bold</c>, or empty.</summary>
    public void Line(params ReadOnlySpan<(string Text, string Style)> parts)
    {
        var line = new StringBuilder();
        foreach (var (text, style) in parts)
        {
            var code = color ? Code(style) : null;
            line.Append(code is null ? text : $"\e[{code}m{text}\e[0m");
        }

        writer.WriteLine(line.ToString());
    }

    /// <summary>Writes a line without style.</summary>
    public void Line(string text) => writer.WriteLine(text);

    /// <summary>Hands what is written on to the stream.</summary>
    public void Flush() => writer.Flush();

    // Select Graphic Rendition, ECMA-48 section 8.3.117.
    private static string? Code(string style) => style switch
    {
        "bold" => "1",
        "grey" => "90",
        "red" => "31",
        "green" => "32",
        "yellow" => "33",
        "magenta" => "35",
        "cyan" => "36",
        _ => null,
    };
}
