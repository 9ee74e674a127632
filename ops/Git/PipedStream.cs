using System.IO.Pipelines;

namespace GitOrigin.Ops.Git;

/// <summary>A stream to read from what somebody writes meanwhile, without a file in between.</summary>
public static class PipedStream
{
    /// <summary>Begins to write.</summary>
    /// <param name="writeAsync">Writes; its failure is thrown to the reader.</param>
    public static Stream From(Func<Stream, Task> writeAsync)
    {
        ArgumentNullException.ThrowIfNull(writeAsync);
        var pipe = new Pipe(new PipeOptions(pauseWriterThreshold: 4 * 1024 * 1024, resumeWriterThreshold: 2 * 1024 * 1024));
        _ = WriteAsync(pipe.Writer, writeAsync);
        return pipe.Reader.AsStream();
    }

    private static async Task WriteAsync(PipeWriter writer, Func<Stream, Task> writeAsync)
    {
        try
        {
            await using var stream = writer.AsStream(leaveOpen: true);
            await writeAsync(stream);
            await stream.FlushAsync();
            await writer.CompleteAsync();
        }
        catch (Exception fault)
        {
            await writer.CompleteAsync(fault);
        }
    }
}
