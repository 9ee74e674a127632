using System.Buffers;
using System.Globalization;

namespace EmbeddedEngine.Rpc;

/// <summary>Durations as Go writes them: numbers with units <c>h</c>, <c>m</c>, <c>s</c>, <c>ms</c>, <c>us</c> (or <c>µs</c>), <c>ns</c>, one after another.</summary>
public static class GoDuration
{
    private static readonly SearchValues<char> NumberCharacters = SearchValues.Create("0123456789.");

    /// <summary>Reads a duration, such as <c>1h30m</c>, <c>1.5s</c> or <c>300000000000ns</c>; an empty text is none.</summary>
    /// <exception cref="FormatException">The text is not a duration, or is negative.</exception>
    public static TimeSpan? Parse(string text)
    {
        if (text.Length == 0)
            return null;
        if (text == "0")
            return TimeSpan.Zero;

        var ticks = 0m;
        for (var rest = text.AsSpan(); !rest.IsEmpty;)
        {
            var digits = rest.IndexOfAnyExcept(NumberCharacters);
            if (digits <= 0 || !decimal.TryParse(rest[..digits], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
                throw Malformed(text);
            rest = rest[digits..];
            var letters = rest.IndexOfAny(NumberCharacters);
            var unit = letters < 0 ? rest : rest[..letters];
            var ofUnit = TicksOf(unit, text);
            if (number > (TimeSpan.MaxValue.Ticks - ticks) / Math.Max(ofUnit, 1))
                throw Malformed(text);
            ticks += number * ofUnit;
            rest = rest[unit.Length..];
        }

        return TimeSpan.FromTicks((long)ticks);
    }

    private static decimal TicksOf(ReadOnlySpan<char> unit, string text) => unit switch
    {
        "h" => TimeSpan.TicksPerHour,
        "m" => TimeSpan.TicksPerMinute,
        "s" => TimeSpan.TicksPerSecond,
        "ms" => TimeSpan.TicksPerMillisecond,
        "us" or "µs" or "μs" => TimeSpan.TicksPerMicrosecond,
        "ns" => 1m / TimeSpan.NanosecondsPerTick,
        _ => throw Malformed(text),
    };

    private static FormatException Malformed(string text) => new($"'{text}' is not a duration such as 5m, 1h30m or 300ms.");
}
