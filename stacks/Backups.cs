using System.Collections.Immutable;
using GitOrigin.Infra.Backup;
using GitOrigin.Infra.Settings;
using GitOrigin.Ops;
using GitOrigin.Ops.Backup;
using GitOrigin.Ops.Backup.Encryption;
using GitOrigin.Ops.Backup.Targets;
using Pulumi;

namespace GitOrigin.Stacks;

/// <summary>Finds what delete-all saved of a stack.</summary>
internal static class Backups
{
    /// <summary>The newest backup of a stack, each of its bundles compared with its hash.</summary>
    /// <param name="settings">Where backups are kept.</param>
    /// <param name="stack">The stack's name.</param>
    /// <param name="root">The project's root folder.</param>
    /// <exception cref="RunException">The backup is damaged: nothing is to be made from what is left of it.</exception>
    public static async Task<RestoreSource> ReadAsync(BackupSettings settings, string stack, string root)
    {
        var target = Path.Combine(settings.Directory, stack);
        var none = new OpenPgp(null, "backup.passphrase");
        await using var store = new BackupStore(new DirectoryTarget(Path.Combine(root, target)), none, null, encrypt: false);
        try
        {
            var manifest = await store.ReadNewestAsync(CancellationToken.None);
            var bundles = manifest.Repositories
                .Where(repository => repository.Value.Bundles is [_])
                .ToImmutableSortedDictionary(
                    repository => repository.Key,
                    repository => Path.Combine(target, "bundles", $"{repository.Value.Bundles[0]}.bundle"),
                    StringComparer.Ordinal);
            return new(target, manifest.Generation, bundles);
        }
        catch (OpsException damage)
        {
            throw new RunException(damage.Message, damage);
        }
    }
}
