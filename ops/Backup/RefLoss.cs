using GitOrigin.Ops.Backup.Journal;

namespace GitOrigin.Ops.Backup;

/// <summary>Refs that a backup has and the server has no more.</summary>
internal static class RefLoss
{
    /// <summary>The refs that are gone without anybody having deleted them.</summary>
    /// <param name="before">Refs that the backup has.</param>
    /// <param name="now">Refs that the server has.</param>
    /// <param name="log">The repository's push log, oldest first.</param>
    public static IReadOnlyList<string> Unexplained(IEnumerable<string> before, IEnumerable<string> now, IEnumerable<Push> log)
    {
        var deleted = log.GroupBy(push => push.Ref, StringComparer.Ordinal)
            .Where(pushes => pushes.Last().IsDeletion)
            .Select(pushes => pushes.Key)
            .ToHashSet(StringComparer.Ordinal);
        return [.. before.Except(now, StringComparer.Ordinal).Where(name => !deleted.Contains(name))];
    }
}
