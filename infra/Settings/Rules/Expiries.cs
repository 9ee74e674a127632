using System.Globalization;

namespace GitOrigin.Infra.Settings.Rules;

/// <summary>The rule for when a key expires: a day, at whose end in UTC it does, or a minute.</summary>
internal static class Expiries
{
    private const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
    private const int LastYear = 2999;

    /// <summary>What is wrong with a text; null where nothing is. Whether the time is past is nobody's business here: the key is then refused by sshd.</summary>
    public static string? ProblemOf(string text) => TryParse(text, out _)
        ? null
        : $"'{text}' is neither a day nor a time: write it in quotes, like \"2026-12-31\" (to the end of that day, UTC) or \"2026-12-31T18:00Z\"";

    /// <summary>The moment from which on the key is no longer good, of a text that has no problem.</summary>
    public static DateTimeOffset Parse(string text) => TryParse(text, out var moment)
        ? moment
        : throw new FormatException($"'{text}' is no time.");

    private static bool TryParse(string text, out DateTimeOffset moment)
    {
        var isDay = DateTimeOffset.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, Utc, out moment);
        if (!isDay && !DateTimeOffset.TryParseExact(text, "yyyy-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture, Utc, out moment))
            return false;
        if (moment.Year > LastYear)
            return false;
        moment = isDay ? moment.AddDays(1) : moment;
        return true;
    }
}
