using System.Globalization;
using GitOrigin.Ops.Commands;
using Spectre.Console;

namespace GitOrigin.Ops.Sync;

/// <summary>Tells what a sync brought in and what differs, to a person or a machine.</summary>
public static class SyncReport
{
    private const int ShortId = 10;

    /// <summary>A table of all that is not the same, and a line that sums up.</summary>
    public static void WriteText(string repository, IReadOnlyCollection<SyncedRef> refs, IAnsiConsole console)
    {
        var said = refs.Where(it => it.Finding != "same").ToList();
        if (said.Count > 0)
        {
            var table = new Table().Border(TableBorder.None).AddColumns("ref", "ours", "upstream's", "");
            foreach (var it in said)
            {
                table.AddRow(Markup.Escape(it.Ref), Short(it.Ours), Short(it.Theirs), Markup.Escape(it.Meaning));
            }

            console.Write(table);
        }

        console.MarkupLineInterpolated(
            CultureInfo.InvariantCulture,
            $"{repository}: {refs.Count(it => it.Finding == "new")} new, {refs.Count(it => it.Finding == "same")} the same, {refs.Count(it => it.Differs)} differ and were left alone");
    }

    /// <summary>An object with <c>repository</c> and <c>refs</c>.</summary>
    public static void WriteJson(string repository, IReadOnlyCollection<SyncedRef> refs, TextWriter writer) =>
        JsonOutput.Write(new { repository, differs = refs.Any(it => it.Differs), refs }, writer);

    private static string Short(string? id) => id is null ? "" : id[..Math.Min(ShortId, id.Length)];
}
