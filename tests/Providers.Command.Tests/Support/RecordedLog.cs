namespace EmbeddedEngine.Providers.Command.Tests.Support;

/// <summary>Keeps what is reported.</summary>
internal sealed class RecordedLog : IResourceLog
{
    private readonly Lock sync = new();
    private readonly List<(LogSeverity Severity, string Text)> entries = [];
    private TaskCompletionSource changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public IReadOnlyList<string> Lines => Of(LogSeverity.Info);

    public IReadOnlyList<string> Warnings => Of(LogSeverity.Warning);

    public void Write(LogSeverity severity, string message, bool ephemeral = false)
    {
        lock (sync)
        {
            if (!ephemeral)
            {
                entries.Add((severity, message));
            }

            changed.TrySetResult();
            changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    /// <summary>Waits for a line of output; at most ten seconds.</summary>
    public async Task<string> LineAsync(Func<string, bool> match)
    {
        while (true)
        {
            Task next;
            lock (sync)
            {
                next = changed.Task;
            }

            if (Lines.FirstOrDefault(match) is { } line)
            {
                return line;
            }

            await next.WaitAsync(TimeSpan.FromSeconds(10));
        }
    }

    private List<string> Of(LogSeverity severity)
    {
        lock (sync)
        {
            return [.. entries.Where(entry => entry.Severity == severity).Select(entry => entry.Text)];
        }
    }
}
