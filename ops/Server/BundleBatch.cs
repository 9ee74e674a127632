using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using GitOrigin.Ops.Git;

namespace GitOrigin.Ops.Server;

/// <summary>
/// Bundles that go to the server in one command: a step over SSH costs 0.15 s, and a chain of backups may have hundreds of
/// small ones. A large one goes alone, and is never held in memory.
/// </summary>
/// <param name="Sizes">As <c>data add</c> takes them: see docs/data.md.</param>
/// <param name="Content">The bundles, one behind the other.</param>
internal sealed record BundleBatch(IReadOnlyList<string> Sizes, Stream Content)
{
    /// <summary>From how many bytes a bundle is large.</summary>
    internal const int Large = 1 << 20;

    private const int Most = 128;
    private const int ReadSize = 128 * 1024;

    /// <summary>Puts bundles together, in order. Each is read before the next one is asked for, and small ones whole.</summary>
    /// <exception cref="OpsException">One of them is no bundle, or is damaged.</exception>
    public static async IAsyncEnumerable<BundleBatch> OfAsync(IAsyncEnumerable<Stream> bundles, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var sizes = new List<string>();
        var small = new MemoryStream();
        await foreach (var bundle in bundles.WithCancellation(cancellation))
        {
            var reader = PipeReader.Create(bundle, new StreamPipeReaderOptions(bufferSize: ReadSize, leaveOpen: true));
            var header = await BundleHeader.MeasureAsync(reader, cancellation);
            var begin = await reader.ReadAtLeastAsync(Large, cancellation);
            var isSmall = begin.IsCompleted && begin.Buffer.Length < Large;
            if (sizes.Count > 0 && (!isSmall || sizes.Count == Most || small.Length + begin.Buffer.Length > Large))
            {
                yield return Take(sizes, small);
                (sizes, small) = ([], new MemoryStream());
            }

            if (isSmall)
            {
                sizes.Add($"{header}:{begin.Buffer.Length}");
                foreach (var part in begin.Buffer)
                {
                    small.Write(part.Span);
                }

                reader.AdvanceTo(begin.Buffer.End);
                continue;
            }

            reader.AdvanceTo(begin.Buffer.Start);
            yield return new BundleBatch([$"{header}"], reader.AsStream());
        }

        if (sizes.Count > 0)
        {
            yield return Take(sizes, small);
        }
    }

    private static BundleBatch Take(List<string> sizes, MemoryStream small)
    {
        small.Position = 0;
        return new BundleBatch(sizes, small);
    }
}
