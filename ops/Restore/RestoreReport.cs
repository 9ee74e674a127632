using System.Globalization;
using GitOrigin.Ops.Commands;
using Spectre.Console;

namespace GitOrigin.Ops.Restore;

/// <summary>Tells what a restore did, to a person or a machine.</summary>
public static class RestoreReport
{
    /// <summary>A line for each repository, then the pushes that are missing.</summary>
    public static void WriteText(string from, IReadOnlyCollection<RestoredRepository> repositories, IAnsiConsole console)
    {
        foreach (var repository in repositories)
        {
            console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"{repository.Name}: [grey]{Words(repository)}[/]");
        }

        foreach (var push in repositories.SelectMany(repository => repository.Missing.Select(line => $"{repository.Name}: {line}")))
        {
            console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[red]missing[/] {push}");
        }

        var restored = repositories.Count(repository => repository.Outcome == RestoreOutcome.Restored);
        var missing = repositories.Sum(repository => repository.Missing.Length);
        console.MarkupLineInterpolated(
            CultureInfo.InvariantCulture,
            $"restored {restored} of {repositories.Count} repositories from {from}{(missing == 0 ? "" : $"; {missing} pushes had not arrived there: push them again from clones")}");
    }

    /// <summary>An object with <c>from</c> and <c>repositories</c>.</summary>
    public static void WriteJson(string from, IReadOnlyCollection<RestoredRepository> repositories, TextWriter writer) =>
        JsonOutput.Write(new { from, repositories }, writer);

    private static string Words(RestoredRepository repository) => repository.Outcome switch
    {
        RestoreOutcome.Restored => $"restored, {repository.Refs} refs, each compared",
        RestoreOutcome.Same => $"has these {repository.Refs} refs already",
        _ => "is empty in the backup",
    };
}
