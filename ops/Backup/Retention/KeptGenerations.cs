using System.Collections.Immutable;
using System.Globalization;
using GitOrigin.Ops.Outputs;

namespace GitOrigin.Ops.Backup.Retention;

/// <summary>Which generations stay.</summary>
public static class KeptGenerations
{
    /// <summary>The numbers of those that stay: the newest ones, and the newest one of each of the last days, weeks (ISO) and months that have one; in UTC.</summary>
    /// <param name="generations">All there are, in any order.</param>
    /// <param name="rules">How many of each.</param>
    public static ImmutableSortedSet<int> Of(IEnumerable<Generation> generations, KeepRules rules)
    {
        var newestFirst = generations.OrderByDescending(generation => generation.Number).ToList();
        return
        [
            .. newestFirst.Take(Math.Max(rules.Last, 1)).Select(generation => generation.Number),
            .. NewestOfEach(newestFirst, rules.Daily, time => DateOnly.FromDateTime(time.UtcDateTime).DayNumber),
            .. NewestOfEach(newestFirst, rules.Weekly, time => (ISOWeek.GetYear(time.UtcDateTime) * 100) + ISOWeek.GetWeekOfYear(time.UtcDateTime)),
            .. NewestOfEach(newestFirst, rules.Monthly, time => (time.UtcDateTime.Year * 100) + time.UtcDateTime.Month),
        ];
    }

    private static IEnumerable<int> NewestOfEach(IEnumerable<Generation> newestFirst, int count, Func<DateTimeOffset, int> period) =>
        newestFirst.GroupBy(generation => period(generation.Time))
            .OrderByDescending(group => group.Key)
            .Take(count)
            .Select(group => group.First().Number);
}
