using EmbeddedEngine.Cli.Commands;
using EmbeddedEngine.Cli.Display;
using EmbeddedEngine.Cli.Display.Diffs;
using EmbeddedEngine.Events;
using Spectre.Console;

namespace EmbeddedEngine.Cli.Updates;

/// <summary>Asks whether what a preview showed is to be done.</summary>
internal static class Confirmation
{
    private const string Yes = "yes";
    private const string No = "no";
    private const string Details = "details";

    /// <summary>Asks until the answer is yes or no.</summary>
    public static async Task<bool> AskAsync(CommandContext context, UpdateKind kind, IReadOnlyList<StepInfo> steps, CancellationToken cancellation)
    {
        while (true)
        {
            var answer = await new SelectionPrompt<string>()
                .Title($"Do you want to perform this {StepWords.Verb(kind)}?")
                .AddChoices(Yes, No, Details)
                .ShowAsync(context.Console, cancellation);
            if (answer != Details)
                return answer == Yes;
            ShowDetails(context.Styled(), steps);
        }
    }

    private static void ShowDetails(StyledWriter writer, IReadOnlyList<StepInfo> steps)
    {
        foreach (var step in steps)
        {
            var words = StepWords.Of(step.Kind);
            writer.Line(($"{words.Glyph} ", words.Style), ($"{ResourceNames.Full(step.Urn)} {words.Planned}", ""));
            foreach (var line in StepDiff.Of(step))
                writer.Line(($"    {line}", DiffStyle.Of(line.Sign)));
        }
    }
}
