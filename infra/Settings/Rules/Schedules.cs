using System.Text.RegularExpressions;

namespace GitOrigin.Infra.Settings.Rules;

/// <summary>The rule for when backups run by themselves.</summary>
internal static partial class Schedules
{
    /// <summary>What is wrong with a schedule; null where nothing is.</summary>
    public static string? ProblemOf(string schedule) => Form().IsMatch(schedule)
        ? null
        : $"'{schedule}' is not a schedule: use hourly, daily, weekly, or the time of each day in quotes, like \"03:30\"";

    [GeneratedRegex(@"\A(hourly|daily|weekly|([01][0-9]|2[0-3]):[0-5][0-9])\z")]
    private static partial Regex Form();
}
