using System.Collections.Immutable;

namespace GitOrigin.Ops.Verify;

/// <summary>Runs checks, several at once.</summary>
/// <param name="time">The clock.</param>
public sealed class Verifier(TimeProvider time)
{
    // Enough to keep a small server busy, few enough for one that was not given our MaxStartups yet.
    private const int AtOnce = 8;

    /// <summary>Runs the checks; the results come in the order of the checks.</summary>
    public async Task<ImmutableArray<CheckResult>> RunAsync(IReadOnlyList<Check> checks, CancellationToken cancellation)
    {
        var results = new CheckResult[checks.Count];
        await Parallel.ForAsync(
            0,
            checks.Count,
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation },
            async (index, token) =>
            {
                var begun = time.GetTimestamp();
                var (passed, detail) = await checks[index].TryAsync(token);
                results[index] = new CheckResult(checks[index].Name, passed, detail, time.GetElapsedTime(begun).TotalSeconds);
            });
        return [.. results];
    }
}
