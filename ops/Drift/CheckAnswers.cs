using System.Collections.Immutable;
using System.Globalization;

namespace GitOrigin.Ops.Drift;

/// <summary>What one look at the server answered.</summary>
/// <param name="Steps">By number of the step.</param>
/// <param name="Inspection">What there is.</param>
public sealed record CheckAnswers(ImmutableSortedDictionary<int, StepAnswer> Steps, Inspection Inspection)
{
    private const string Output = "= ";
    private const string Error = "! ";

    /// <summary>
    /// Reads the answers: <c>step NUMBER EXIT</c> for each, <c>inspect</c>, and behind each the lines that were printed, after
    /// <c>= </c> or <c>! </c>; <c>end</c> last.
    /// </summary>
    /// <exception cref="OpsException">The text breaks off, or is another one.</exception>
    public static CheckAnswers Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var steps = ImmutableSortedDictionary.CreateBuilder<int, StepAnswer>();
        Inspection? inspection = null;
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        if (lines is not [.., "end"])
        {
            throw new OpsException("the server's answer breaks off: run this again");
        }

        for (var at = 0; at < lines.Length - 1;)
        {
            var title = lines[at++];
            var begin = at;
            while (lines[at].StartsWith(Output, StringComparison.Ordinal) || lines[at].StartsWith(Error, StringComparison.Ordinal))
            {
                at++;
            }

            var said = Marked(lines[begin..at], Output);
            switch (title.Split(' '))
            {
                case ["step", var number, var code]:
                    steps[int.Parse(number, CultureInfo.InvariantCulture)] =
                        new StepAnswer(int.Parse(code, CultureInfo.InvariantCulture), said, Marked(lines[begin..at], Error));
                    break;
                case ["inspect"]:
                    inspection = Inspection.Parse(said);
                    break;
                default:
                    throw new OpsException($"the server's answer has a line that is not understood ('{title}')");
            }
        }

        return new CheckAnswers(steps.ToImmutable(), inspection ?? throw new OpsException("the server's answer has no inspection: run this again"));
    }

    private static ImmutableArray<string> Marked(string[] lines, string mark) =>
        [.. lines.Where(line => line.StartsWith(mark, StringComparison.Ordinal)).Select(line => line[mark.Length..])];
}
