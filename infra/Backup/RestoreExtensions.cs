using System.Collections.Immutable;
using GitOrigin.Infra.Settings;

namespace GitOrigin.Infra.Backup;

/// <summary>Puts a backup before the seeds: what was pushed here comes back, and the upstream is for repositories without a backup.</summary>
public static class RestoreExtensions
{
    /// <summary>The settings with the backup of each repository as its seed.</summary>
    public static OriginSettings WithSeedsFrom(this OriginSettings settings, RestoreSource backup)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(backup);
        return settings with
        {
            Repositories = settings.Repositories.ToImmutableSortedDictionary(
                repository => repository.Key,
                repository => backup.Bundles.TryGetValue(repository.Key, out var bundle)
                    ? repository.Value with { Seed = new BundleSeed(bundle) }
                    : repository.Value,
                StringComparer.Ordinal),
        };
    }
}
