using GitOrigin.Ops.Backup;

namespace GitOrigin.Ops.Restore;

/// <summary>The bundles of a backup.</summary>
/// <param name="store">The backup.</param>
public sealed class StoreSource(BackupStore store) : IBundleSource
{
    /// <inheritdoc />
    public Task<Stream> OpenAsync(string bundle, CancellationToken cancellation) => store.OpenBundleAsync(bundle, cancellation);
}
