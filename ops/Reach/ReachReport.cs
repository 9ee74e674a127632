using GitOrigin.Ops.Commands;
using Spectre.Console;

namespace GitOrigin.Ops.Reach;

/// <summary>Tells what was found, to a person or a machine.</summary>
internal static class ReachReport
{
    /// <summary>The sentence, what to do next, and the end of the console where it bears on it.</summary>
    /// <param name="finding">What was found.</param>
    /// <param name="unasked">Why the cloud could not be asked; null where it was, or there is none.</param>
    /// <param name="console">Where to.</param>
    public static void WriteText(Finding finding, string? unasked, IAnsiConsole console)
    {
        console.WriteLine(finding.Sentence);
        if (unasked is not null)
        {
            console.WriteLine($"the cloud could not be asked: {unasked}");
        }

        if (finding.Next.Length > 0)
        {
            console.WriteLine($"next: {finding.Next}");
        }

        if (finding.Console.Length > 0)
        {
            console.WriteLine("the end of the server's console log:");
            foreach (var line in finding.Console)
            {
                console.WriteLine($"    {line}");
            }
        }
    }

    /// <summary>An object with <c>reached</c>, <c>finding</c>, <c>sentence</c>, <c>next</c>, <c>ssh</c>, <c>from</c>, <c>console</c> and <c>unasked</c>.</summary>
    public static void WriteJson(Finding finding, SshAttempt attempt, string? unasked, TextWriter writer) => JsonOutput.Write(
        new
        {
            reached = finding.Kind == FindingKind.Reached,
            finding = finding.Kind,
            finding.Sentence,
            finding.Next,
            ssh = attempt.Outcome,
            attempt.From,
            finding.Console,
            unasked,
        },
        writer);
}
