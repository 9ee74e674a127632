using System.Text;
using Pulumirpc;

namespace EmbeddedEngine.Rpc;

/// <summary>Puts messages together that come in chunks: those with one non-zero stream id that follow one another are one message.</summary>
internal sealed class LogStreams(Action<LogRequest> deliver)
{
    private readonly Lock gate = new();
    private readonly StringBuilder text = new();
    private LogRequest? first;

    /// <summary>Takes a message or a chunk of one.</summary>
    public void Add(LogRequest request)
    {
        lock (gate)
        {
            if (first is not null && first.StreamId == request.StreamId && first.Severity == request.Severity && first.Urn == request.Urn)
            {
                text.Append(request.Message);
                return;
            }

            Deliver();
            if (request.StreamId == 0)
            {
                deliver(request);
                return;
            }

            first = request;
            text.Append(request.Message);
        }
    }

    /// <summary>Delivers what is held back.</summary>
    public void Flush()
    {
        lock (gate)
            Deliver();
    }

    private void Deliver()
    {
        if (first is null)
            return;
        var message = first.Clone();
        message.Message = text.ToString();
        first = null;
        text.Clear();
        deliver(message);
    }
}
