namespace EmbeddedEngine.Deployments;

/// <summary>Whether the deployment goes on: its own failed flag, and the work that is under way.</summary>
internal sealed class RunControl
{
    private readonly bool continueOnError;
    private readonly CancellationToken cancellation;
    private readonly TaskCompletionSource stopRequested = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock gate = new();
    private readonly TaskCompletionSource drained = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int underWay;
    private bool closed;
    private volatile bool failed;
    private volatile bool stopped;

    /// <param name="continueOnError">Whether to go on with what does not depend on a failure.</param>
    /// <param name="cancellation">The user's wish to end at once.</param>
    /// <param name="stop">The user's wish to end once what is under way has ended.</param>
    public RunControl(bool continueOnError, CancellationToken cancellation, CancellationToken stop = default)
    {
        this.continueOnError = continueOnError;
        this.cancellation = cancellation;
        cancellation.Register(RequestStop);
        stop.Register(RequestStop);
    }

    /// <summary>Ends when the user wants the deployment to end.</summary>
    public Task StopRequested => stopRequested.Task;

    /// <summary>The user's wish to end at once; provider calls that are under way are cancelled by this alone, never by another's failure.</summary>
    public CancellationToken Cancellation => cancellation;

    /// <summary>Whether to go on with what does not depend on a failure.</summary>
    public bool ContinueOnError => continueOnError;

    /// <summary>Whether anything failed.</summary>
    public bool Failed => failed;

    /// <summary>Whether no new work is to begin.</summary>
    public bool Stopped => stopped || stopRequested.Task.IsCompleted;

    /// <summary>Notes a failure that is no step's: the program's own, or an error in its log.</summary>
    public void Fail() => failed = true;

    /// <summary>Notes a failed step: without <see cref="ContinueOnError"/> no other begins.</summary>
    public void FailStep()
    {
        failed = true;
        if (!continueOnError)
            stopped = true;
    }

    /// <summary>Refuses to go on if the deployment has stopped.</summary>
    /// <exception cref="DeploymentStoppedException">It has.</exception>
    public void ThrowIfStopped()
    {
        if (Stopped)
            throw new DeploymentStoppedException("the update is being ended: another resource failed, or it was cancelled");
    }

    /// <summary>Begins work that <see cref="DrainAsync"/> waits for; disposing ends it.</summary>
    /// <exception cref="DeploymentStoppedException">No more work is taken.</exception>
    public IDisposable Enter()
    {
        ThrowIfStopped();
        lock (gate)
        {
            if (closed)
                throw new DeploymentStoppedException("the program said that it was done, and registers more");
            underWay++;
        }

        return new Work(this);
    }

    /// <summary>Takes no more work; returns when all that was under way has ended.</summary>
    public Task DrainAsync()
    {
        lock (gate)
        {
            closed = true;
            if (underWay == 0)
                drained.TrySetResult();
        }

        return drained.Task;
    }

    private void RequestStop() => stopRequested.TrySetResult();

    private void Leave()
    {
        lock (gate)
        {
            if (--underWay == 0 && closed)
                drained.TrySetResult();
        }
    }

    private sealed class Work(RunControl control) : IDisposable
    {
        private RunControl? control = control;

        public void Dispose() => Interlocked.Exchange(ref control, null)?.Leave();
    }
}
