using System.Security.Cryptography;

namespace GitOrigin.Ops.Backup;

/// <summary>
/// Reads a file whose SHA-256 is known. The last block is given out only when the sum of all is right, so that nobody
/// ever has the whole of a damaged file.
/// </summary>
/// <param name="inner">The file.</param>
/// <param name="hash">Its SHA-256 (hex).</param>
/// <param name="fault">The failure where it is another.</param>
internal sealed class CheckedStream(Stream inner, string hash, Func<OpsException> fault) : Stream
{
    private const int BlockSize = 128 * 1024;

    private readonly IncrementalHash sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private byte[] block = new byte[BlockSize];
    private byte[] next = new byte[BlockSize];
    private int length;
    private int position;
    private int nextLength = -1;
    private bool isAtEnd;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => ReadAsync(buffer.AsMemory(offset, count)).AsTask().GetAwaiter().GetResult();

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (buffer.IsEmpty || (position == length && !await AdvanceAsync(cancellationToken)))
        {
            return 0;
        }

        var count = Math.Min(buffer.Length, length - position);
        block.AsMemory(position, count).CopyTo(buffer);
        position += count;
        return count;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override async ValueTask DisposeAsync()
    {
        sum.Dispose();
        await inner.DisposeAsync();
        await base.DisposeAsync();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            sum.Dispose();
            inner.Dispose();
        }

        base.Dispose(disposing);
    }

    private async Task<bool> AdvanceAsync(CancellationToken cancellation)
    {
        if (isAtEnd)
        {
            return false;
        }

        if (nextLength < 0)
        {
            nextLength = await FillAsync(cancellation);
        }

        (block, next) = (next, block);
        (length, position) = (nextLength, 0);
        nextLength = length == 0 ? 0 : await FillAsync(cancellation);
        if (nextLength == 0)
        {
            isAtEnd = true;
            if (Convert.ToHexStringLower(sum.GetHashAndReset()) != hash)
            {
                (length, position) = (0, 0);
                throw fault();
            }
        }

        return length > 0;
    }

    private async Task<int> FillAsync(CancellationToken cancellation)
    {
        var count = await inner.ReadAtLeastAsync(next, next.Length, throwOnEndOfStream: false, cancellation);
        sum.AppendData(next, 0, count);
        return count;
    }
}
