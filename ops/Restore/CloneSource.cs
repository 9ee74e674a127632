using GitOrigin.Ops.Git;

namespace GitOrigin.Ops.Restore;

/// <summary>A developer's clone, as the source of a restore when all else is gone.</summary>
/// <param name="clone">The clone.</param>
public sealed class CloneSource(LocalRepository clone) : IBundleSource
{
    /// <inheritdoc />
    public Task<Stream> OpenAsync(string bundle, CancellationToken cancellation) =>
        Task.FromResult(PipedStream.From(destination => clone.BundleAsync(destination, cancellation)));
}
