using System.Collections.Concurrent;

namespace EmbeddedEngine.Providers.OpenStack.Tests.Support;

/// <summary>Keeps what is reported, but for what a later report replaces.</summary>
internal sealed class RecordedLog : IResourceLog
{
    private readonly ConcurrentQueue<string> lines = new();

    public IReadOnlyCollection<string> Lines => lines;

    public void Write(LogSeverity severity, string message, bool ephemeral = false)
    {
        if (!ephemeral)
            lines.Enqueue(message);
    }
}
