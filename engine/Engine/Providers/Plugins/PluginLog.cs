using System.Collections.Concurrent;
using EmbeddedEngine.Deployments;

namespace EmbeddedEngine.Providers.Plugins;

/// <summary>What a plugin prints: passed on line by line, and the last lines kept for the error that may follow.</summary>
internal sealed class PluginLog(PluginName plugin, Reporter reporter)
{
    private const int Kept = 5;

    private readonly ConcurrentQueue<string> last = new();
    private volatile bool closed;

    /// <summary>The last lines in one; empty when there was none.</summary>
    public string Last => string.Join(" | ", last);

    /// <summary>Takes a line.</summary>
    public void Add(string line)
    {
        if (closed || string.IsNullOrWhiteSpace(line))
            return;
        last.Enqueue(line.Trim());
        while (last.Count > Kept)
            last.TryDequeue(out _);
        reporter.Message(null, LogSeverity.Info, $"{plugin.Package}: {line}");
    }

    /// <summary>What comes after is the plugin's end, and of no interest.</summary>
    public void Close() => closed = true;
}
