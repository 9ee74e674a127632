using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace GitOrigin.Ops.Schedule;

/// <summary>When a backup runs by itself, as cron writes it.</summary>
public static partial class CronSchedule
{
    private const int MinutesAnHour = 60;

    /// <summary>The five fields of a line of a crontab, in the machine's time.</summary>
    /// <param name="schedule"><c>hourly</c>, <c>daily</c>, <c>weekly</c> or <c>HH:MM</c>.</param>
    /// <param name="stack">The stack: each has a minute of its own, so that not all run at once.</param>
    /// <exception cref="OpsException">It is none of these.</exception>
    public static string Fields(string schedule, string stack)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        var minute = SHA256.HashData(Encoding.UTF8.GetBytes(stack))[0] % MinutesAnHour;
        return schedule switch
        {
            "hourly" => string.Create(CultureInfo.InvariantCulture, $"{minute} * * * *"),
            "daily" => string.Create(CultureInfo.InvariantCulture, $"{minute} 3 * * *"),
            "weekly" => string.Create(CultureInfo.InvariantCulture, $"{minute} 3 * * 0"),
            _ when TimeOfDay().Match(schedule) is { Success: true } time => string.Create(
                CultureInfo.InvariantCulture,
                $"{int.Parse(time.Groups["minute"].ValueSpan, CultureInfo.InvariantCulture)} {int.Parse(time.Groups["hour"].ValueSpan, CultureInfo.InvariantCulture)} * * *"),
            _ => throw new OpsException($"backup.schedule '{schedule}' is none: write hourly, daily, weekly or HH:MM in the settings, and run scripts/create-all"),
        };
    }

    [GeneratedRegex("^(?<hour>[01][0-9]|2[0-3]):(?<minute>[0-5][0-9])$")]
    private static partial Regex TimeOfDay();
}
