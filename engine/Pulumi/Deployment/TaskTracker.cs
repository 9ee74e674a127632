namespace Pulumi;

/// <summary>
/// Knows all that a program has started and not awaited, so that it does not end before, and so that no failure is lost.
/// </summary>
internal sealed class TaskTracker
{
    private readonly Lock _lock = new();
    private readonly List<Exception> _failures = [];
    private TaskCompletionSource? _waiter;
    private int _pending;

    /// <summary>Has the program wait for the task.</summary>
    public void Track(Task task)
    {
        if (task.IsCompletedSuccessfully)
            return;
        lock (_lock)
            _pending++;
        _ = task.ContinueWith(
            Complete, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    /// <summary>Waits until nothing runs any more, or something has failed; gives each failure once.</summary>
    public async Task<IReadOnlyList<Exception>> WhenIdleOrFailedAsync()
    {
        Task waiting;
        lock (_lock)
        {
            _waiter ??= new(TaskCreationOptions.RunContinuationsAsynchronously);
            waiting = _waiter.Task;
            SignalIfDone();
        }
        await waiting;
        lock (_lock)
            return [.. _failures];
    }

    private void Complete(Task task)
    {
        lock (_lock)
        {
            _pending--;
            // A failure runs through all outputs that derive from the one that failed: it is one and the same exception.
            if (task.IsFaulted)
                _failures.AddRange(task.Exception.Flatten().InnerExceptions.Except(_failures));
            else if (task.IsCanceled)
                _failures.Add(new TaskCanceledException(task));
            SignalIfDone();
        }
    }

    private void SignalIfDone()
    {
        if (_pending == 0 || _failures.Count > 0)
            _waiter?.TrySetResult();
    }
}
