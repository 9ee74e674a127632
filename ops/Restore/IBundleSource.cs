namespace GitOrigin.Ops.Restore;

/// <summary>Where the bundles of a restore are read from.</summary>
public interface IBundleSource
{
    /// <summary>Opens a bundle as git reads it. Reading fails before its end where the bundle is damaged.</summary>
    /// <param name="bundle">Its name.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="OpsException">It is missing or damaged; reading throws this too.</exception>
    Task<Stream> OpenAsync(string bundle, CancellationToken cancellation);
}
