namespace Pulumi.Serialization;

/// <summary>Writes durations as the engine reads them.</summary>
internal static class GoDuration
{
    private const long NanosecondsPerTick = 1_000_000_000 / TimeSpan.TicksPerSecond;

    /// <summary>The duration in nanoseconds, such as <c>300000000000ns</c>; empty for none.</summary>
    public static string Format(TimeSpan? duration) => duration is { } known ? $"{(Int128)known.Ticks * NanosecondsPerTick}ns" : "";
}
