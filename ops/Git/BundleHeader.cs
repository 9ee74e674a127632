using System.Buffers;
using System.Collections.Immutable;
using System.IO.Pipelines;
using System.Text;

namespace GitOrigin.Ops.Git;

/// <summary>What stands before the pack in a git bundle.</summary>
/// <param name="Prerequisites">Object ids that it leans on; none in a whole bundle.</param>
/// <param name="Refs">Object ids by ref.</param>
/// <param name="PackOffset">Where the pack begins, in bytes.</param>
public sealed record BundleHeader(ImmutableArray<string> Prerequisites, ImmutableSortedDictionary<string, string> Refs, long PackOffset)
{
    private const int LongestLine = 64 * 1024;
    private const int LongestHeader = 256 * 1024 * 1024;

    /// <summary>Whether it leans on nothing.</summary>
    public bool IsWhole => Prerequisites.IsEmpty;

    /// <summary>Reads the header of a file.</summary>
    /// <exception cref="OpsException">It is no bundle.</exception>
    public static BundleHeader Read(string file)
    {
        using var stream = new BufferedStream(File.OpenRead(file), 64 * 1024);
        if (ReadLine(stream) is not ("# v2 git bundle" or "# v3 git bundle"))
        {
            throw NoBundle();
        }

        var prerequisites = ImmutableArray.CreateBuilder<string>();
        var refs = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        while (ReadLine(stream) is { Length: > 0 } line)
        {
            if (line[0] == '-')
            {
                prerequisites.Add(line[1..].Split(' ')[0]);
            }
            else if (line[0] != '@')
            {
                var (id, name) = line.Split(' ', 2) is [var first, var second] ? (first, second) : throw NoBundle();
                refs[name] = id;
            }
        }

        return new BundleHeader(prerequisites.ToImmutable(), refs.ToImmutable(), stream.Position);
    }

    /// <summary>Finds how long the header is, in bytes, and leaves all of the bundle to be read.</summary>
    /// <exception cref="OpsException">It is no bundle.</exception>
    public static async Task<long> MeasureAsync(PipeReader bundle, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(bundle);
        while (true)
        {
            var read = await bundle.ReadAsync(cancellation);
            var length = LengthOf(read.Buffer);
            bundle.AdvanceTo(read.Buffer.Start, read.Buffer.End);
            if (length is { } found)
            {
                return found;
            }

            if (read.IsCompleted || read.Buffer.Length > LongestHeader)
            {
                throw NoBundle();
            }
        }
    }

    // An empty line ends it.
    private static long? LengthOf(ReadOnlySequence<byte> begin)
    {
        var reader = new SequenceReader<byte>(begin);
        if (!reader.IsNext("# v"u8) && begin.Length > 3)
        {
            throw NoBundle();
        }

        return reader.TryReadTo(out ReadOnlySequence<byte> _, "\n\n"u8) ? reader.Consumed : null;
    }

    private static string ReadLine(Stream stream)
    {
        var line = new List<byte>();
        for (var next = stream.ReadByte(); next != '\n'; next = stream.ReadByte())
        {
            if (next < 0 || line.Count > LongestLine)
            {
                throw NoBundle();
            }

            line.Add((byte)next);
        }

        return Encoding.UTF8.GetString([.. line]);
    }

    private static OpsException NoBundle() => new("what should be a git bundle is none");
}
