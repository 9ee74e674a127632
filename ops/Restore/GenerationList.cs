using System.Globalization;
using GitOrigin.Ops.Backup;
using GitOrigin.Ops.Commands;
using Spectre.Console;

namespace GitOrigin.Ops.Restore;

/// <summary>Tells which generations there are, to a person or a machine.</summary>
public static class GenerationList
{
    /// <summary>A table, oldest first.</summary>
    public static void WriteText(IReadOnlyCollection<Manifest> generations, IAnsiConsole console)
    {
        if (generations.Count == 0)
        {
            console.WriteLine("there is no generation yet: scripts/backup makes one");
            return;
        }

        var table = new Table().Border(TableBorder.None).AddColumns("generation", "time (UTC)", "refs", "repositories");
        foreach (var generation in generations)
        {
            table.AddRow(
                generation.Generation.ToString(CultureInfo.InvariantCulture),
                generation.Time.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
                generation.Repositories.Values.Sum(repository => repository.Refs.Count).ToString(CultureInfo.InvariantCulture),
                Markup.Escape(string.Join(", ", generation.Repositories.Keys)));
        }

        console.Write(table);
    }

    /// <summary>An array of objects with <c>generation</c>, <c>time</c>, <c>refs</c> and <c>repositories</c>.</summary>
    public static void WriteJson(IReadOnlyCollection<Manifest> generations, TextWriter writer) => JsonOutput.Write(
        generations.Select(it => new
        {
            it.Generation,
            it.Time,
            Refs = it.Repositories.Values.Sum(repository => repository.Refs.Count),
            Repositories = it.Repositories.Keys,
        }),
        writer);
}
