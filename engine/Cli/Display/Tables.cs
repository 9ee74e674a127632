namespace EmbeddedEngine.Cli.Display;

/// <summary>Tables in plain text: columns as wide as their widest cell, no lines between them.</summary>
internal static class Tables
{
    /// <summary>The lines of a table, its head first.</summary>
    public static IEnumerable<string> Lines(IReadOnlyList<string> head, IEnumerable<IReadOnlyList<string>> rows)
    {
        IReadOnlyList<IReadOnlyList<string>> all = [head, .. rows];
        var widths = head.Select((_, column) => all.Max(row => row[column].Length)).ToList();
        return all.Select(row => string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd());
    }
}
