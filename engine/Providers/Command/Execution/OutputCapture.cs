using System.Text;

namespace EmbeddedEngine.Providers.Command.Execution;

/// <summary>Keeps what a command writes, and passes each line on as soon as it is complete.</summary>
internal sealed class OutputCapture(Action<string> onLine)
{
    private const int BufferSize = 16 * 1024;

    private readonly Lock sync = new();
    private readonly Decoder decoder = Encoding.UTF8.GetDecoder();
    private readonly StringBuilder all = new();
    private readonly StringBuilder line = new();

    /// <summary>All that was written so far.</summary>
    public string Text
    {
        get
        {
            lock (sync)
            {
                return all.ToString();
            }
        }
    }

    /// <summary>Reads a stream to its end.</summary>
    public async Task ReadAsync(Stream stream, CancellationToken cancellation)
    {
        var buffer = new byte[BufferSize];
        int count;
        while ((count = await stream.ReadAsync(buffer, cancellation).ConfigureAwait(false)) > 0)
        {
            Append(buffer.AsSpan(0, count), last: false);
        }
    }

    /// <summary>Takes bytes that were read from the stream before.</summary>
    public void Add(ReadOnlySpan<byte> bytes) => Append(bytes, last: false);

    /// <summary>Reads a stream to its end on the calling thread.</summary>
    public void Read(Stream stream)
    {
        var buffer = new byte[BufferSize];
        int count;
        while ((count = stream.Read(buffer)) > 0)
        {
            Append(buffer.AsSpan(0, count), last: false);
        }
    }

    /// <summary>Passes on a last line that has no end.</summary>
    public void Complete() => Append([], last: true);

    private void Append(ReadOnlySpan<byte> bytes, bool last)
    {
        var text = new char[decoder.GetCharCount(bytes, flush: last)];
        var complete = new List<string>();
        lock (sync)
        {
            decoder.GetChars(bytes, text, flush: last);
            all.Append(text);
            foreach (var character in text)
            {
                if (character == '\n')
                {
                    complete.Add(TakeLine());
                }
                else
                {
                    line.Append(character);
                }
            }

            if (last && line.Length > 0)
            {
                complete.Add(TakeLine());
            }
        }

        complete.ForEach(onLine);
    }

    private string TakeLine()
    {
        var text = line.ToString().TrimEnd('\r');
        line.Clear();
        return text;
    }
}
