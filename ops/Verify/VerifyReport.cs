using GitOrigin.Ops.Commands;
using Spectre.Console;

namespace GitOrigin.Ops.Verify;

/// <summary>Tells the results of checks, to a person or a machine.</summary>
public static class VerifyReport
{
    /// <summary>One line a check, and a last one that sums up.</summary>
    public static void WriteText(IReadOnlyCollection<CheckResult> results, IAnsiConsole console)
    {
        foreach (var result in results)
        {
            var (mark, colour) = result.Passed switch { true => ("ok    ", "green"), false => ("FAILED", "red"), null => ("-     ", "grey") };
            console.MarkupLineInterpolated($"[{colour}]{mark}[/] {result.Name}: [grey]{result.Detail}[/]");
        }

        var failed = results.Count(result => result.Passed is false);
        var tried = results.Count(result => result.Passed is not null);
        console.MarkupLineInterpolated($"verified: {tried - failed} of {tried} hold{(tried < results.Count ? $", {results.Count - tried} not tried" : "")}");
    }

    /// <summary>An object with <c>ok</c> and <c>checks</c>.</summary>
    public static void WriteJson(IReadOnlyCollection<CheckResult> results, TextWriter writer) =>
        JsonOutput.Write(new { ok = results.All(result => result.Passed is not false), checks = results }, writer);
}
