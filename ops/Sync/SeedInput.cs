using System.Text;
using GitOrigin.Ops.Git;
using GitOrigin.Ops.Outputs;

namespace GitOrigin.Ops.Sync;

/// <summary>What the server's tool <c>sync</c> reads: a URL, or a bundle that comes from this machine.</summary>
public static class SeedInput
{
    private static readonly byte[] BundleFollows = "seed-bundle\n"u8.ToArray();

    /// <summary>Opens it.</summary>
    /// <param name="seed">What the repository is seeded from.</param>
    /// <param name="root">The project's folder, which paths are relative to.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="OpsException">The seed is not there. Reading throws this too.</exception>
    public static Stream Open(SeedSource seed, string root, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(seed);
        switch (seed)
        {
            case { Url: { } url }:
                return new MemoryStream(Encoding.UTF8.GetBytes($"seed-url {url}\n"));
            case { Bundle: { } bundle }:
                var file = Path.Combine(root, bundle);
                return File.Exists(file)
                    ? PipedStream.From(async destination =>
                    {
                        await destination.WriteAsync(BundleFollows, cancellation);
                        await using var source = File.OpenRead(file);
                        await source.CopyToAsync(destination, cancellation);
                    })
                    : throw new OpsException($"the bundle {file} is not there: put it there, or change the seed in the settings");
            case { Path: { } path }:
                return PipedStream.From(async destination =>
                {
                    await destination.WriteAsync(BundleFollows, cancellation);
                    await new LocalRepository(Path.Combine(root, path)).BundleAsync(destination, cancellation);
                });
            default:
                throw new OpsException("the seed in the stack's outputs names no source: run scripts/create-all");
        }
    }
}
