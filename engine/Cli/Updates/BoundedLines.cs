using System.Text;

namespace EmbeddedEngine.Cli.Updates;

/// <summary>Keeps lines within a limit: of more than that the first and the last, as the one tell how it began and the other how it ended.</summary>
/// <param name="limit">Characters that are kept.</param>
internal sealed class BoundedLines(int limit) : TextWriter
{
    private readonly StringBuilder head = new();
    private readonly Queue<string> tail = new();
    private int tailLength;
    private int leftOut;

    /// <inheritdoc />
    public override Encoding Encoding => Encoding.UTF8;

    /// <inheritdoc />
    public override void WriteLine() => WriteLine("");

    /// <inheritdoc />
    public override void WriteLine(string? value)
    {
        var line = value ?? "";
        if (line.Length > limit / 4)
            line = line[..(limit / 4)] + "…";
        if (tail.Count == 0 && head.Length + line.Length < limit / 2)
        {
            head.Append(line).Append('\n');
            return;
        }

        tail.Enqueue(line);
        tailLength += line.Length + 1;
        while (tailLength > limit / 2)
        {
            tailLength -= tail.Dequeue().Length + 1;
            leftOut++;
        }
    }

    /// <summary>The lines that are kept, and where some are left out how many.</summary>
    public override string ToString()
    {
        var text = new StringBuilder().Append(head);
        if (leftOut > 0)
            text.Append($"… {leftOut} lines are left out …\n");
        foreach (var line in tail)
            text.Append(line).Append('\n');
        return text.ToString();
    }
}
