using System.Globalization;
using GitOrigin.Ops.Backup;
using GitOrigin.Ops.Outputs;

namespace GitOrigin.Ops.Verify;

/// <summary>The checks that say whether the server and its backup are well, before anybody notices that they are not.</summary>
/// <param name="administration">What administrators know of the stack.</param>
/// <param name="askAsync">Asks the server.</param>
/// <param name="newestAsync">Reads the newest generation from the target.</param>
/// <param name="time">The clock.</param>
public sealed class HealthChecks(
    AdministrationOutputs administration,
    Func<CancellationToken, Task<ServerHealth>> askAsync,
    Func<CancellationToken, Task<Manifest>> newestAsync,
    TimeProvider time)
{
    private const long MiB = 1024 * 1024;

    /// <summary>A journal entry that waits for longer will not go by itself.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(10);

    private readonly Lazy<Task<ServerHealth>> health = new(() => askAsync(CancellationToken.None));

    /// <summary>All checks.</summary>
    public IEnumerable<Check> All() =>
    [
        new("the server's disk has room", _ => AskAsync(Disk)),
        new("the server takes pushes", _ => AskAsync(it => (it.Get("pushes") == "open", $"pushes are {it.Get("pushes")}"))),
        new("the server's keeper runs", _ => AskAsync(Keeper)),
        new("pushes reach the backup's journal", _ => AskAsync(Journal)),
        new("repositories are maintained", _ => AskAsync(it => it.All("unmaintained") is [var first, ..] ? (false, first) : (true, $"{it.All("maintained").Length} were"))),
        new("the backup can be reached", BackupAsync),
    ];

    private static (bool? Passed, string Detail) Disk(ServerHealth it)
    {
        var (free, size, reserve) = (it.Number("disk-free"), it.Number("disk-size"), it.Number("reserve"));
        return (free >= reserve, string.Create(CultureInfo.InvariantCulture, $"{free / MiB} of {size / MiB} MiB are free; below {reserve / MiB} pushes are refused"));
    }

    private (bool? Passed, string Detail) Keeper(ServerHealth it) =>
        administration.Server.Any(step => step.Tool == "keeper") ? (it.Get("keeper") == "runs", $"it {it.Get("keeper")}") : (null, "the stack has none");

    private (bool? Passed, string Detail) Journal(ServerHealth it)
    {
        if (it.Get("target") == "-")
        {
            return (null, "not tried: the server ships no journal");
        }

        if (it.All("failure") is [var failure, ..])
        {
            return (false, failure);
        }

        var late = it.All("waiting").FirstOrDefault(line => line.Split(' ') is [_, var since, ..]
            && DateTimeOffset.TryParse(since, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var begun)
            && time.GetUtcNow() - begun > LongestWait);
        return late is null ? (true, $"{it.Get("queue")} repositories have something on its way") : (false, $"waiting since: {late}");
    }

    private async Task<(bool? Passed, string Detail)> BackupAsync(CancellationToken cancellation)
    {
        try
        {
            var newest = await newestAsync(cancellation);
            if (newest.Generation == 0)
            {
                return (null, "it can, and there is no generation yet: scripts/backup makes one");
            }

            var age = time.GetUtcNow() - newest.Time;
            var limit = Limit(administration.Backup.Schedule);
            return (
                limit is null || age <= limit,
                string.Create(CultureInfo.InvariantCulture, $"generation {newest.Generation} is {age.TotalHours:F1} h old{(limit is null ? "" : $", scheduled {administration.Backup.Schedule}")}"));
        }
        catch (OpsException fault)
        {
            return (false, fault.Message);
        }
    }

    // Twice the time between two runs: one may fail, and a machine may be off for a while.
    private static TimeSpan? Limit(string? schedule) => schedule switch
    {
        null => null,
        "hourly" => TimeSpan.FromHours(2),
        "weekly" => TimeSpan.FromDays(14),
        _ => TimeSpan.FromDays(2),
    };

    private async Task<(bool? Passed, string Detail)> AskAsync(Func<ServerHealth, (bool? Passed, string Detail)> check)
    {
        try
        {
            return check(await health.Value);
        }
        catch (OpsException fault)
        {
            return (false, fault.Message);
        }
    }
}
