using System.Globalization;
using GitOrigin.Ops.Commands;
using Spectre.Console;

namespace GitOrigin.Ops.Drift;

/// <summary>Tells what has drifted, to a person or a machine.</summary>
public static class DriftReport
{
    /// <summary>A table, and a line that sums up.</summary>
    /// <param name="left">What is not as it should be.</param>
    /// <param name="repaired">What was not, and was put right.</param>
    /// <param name="console">Where to.</param>
    public static void WriteText(IReadOnlyCollection<DriftItem> left, IReadOnlyCollection<DriftItem> repaired, IAnsiConsole console)
    {
        if (left.Count > 0)
        {
            var table = new Table().Border(TableBorder.None).AddColumns("part", "what", "should be", "is");
            foreach (var item in left)
            {
                table.AddRow(Markup.Escape(item.Part), Markup.Escape(item.What), Markup.Escape(item.Expected), Markup.Escape(item.Actual));
            }

            console.Write(table);
        }

        if (repaired.Count > 0)
        {
            console.MarkupLineInterpolated(
                CultureInfo.InvariantCulture, $"repaired: {string.Join(", ", repaired.Select(item => $"{item.Part}: {item.What}"))}");
        }

        if (left.Any(item => item.Part == DriftItem.Repositories))
        {
            console.WriteLine("a repository that should not be there is never removed: add it to the settings, or move it away by hand");
        }

        console.MarkupLineInterpolated(
            CultureInfo.InvariantCulture, $"{(left.Count == 0 ? "the server is as it should be" : $"drift: {left.Count} {(left.Count == 1 ? "thing is" : "things are")} not as they should be")}");
    }

    /// <summary>An object with <c>drift</c>, <c>items</c> and <c>repaired</c>.</summary>
    public static void WriteJson(IReadOnlyCollection<DriftItem> left, IReadOnlyCollection<DriftItem> repaired, TextWriter writer) =>
        JsonOutput.Write(new { drift = left.Count > 0, items = left, repaired }, writer);
}
