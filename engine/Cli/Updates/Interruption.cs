using System.Runtime.InteropServices;

namespace EmbeddedEngine.Cli.Updates;

/// <summary>
/// Ctrl-C and the signals that ask a process to end: the first lets what runs end by itself and nothing else begin; the second ends
/// what runs, and the process soon after; the third ends the process at once. The state is kept in any case.
/// </summary>
internal sealed class Interruption : IDisposable
{
    /// <summary>What is ended has this long to give up.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource stop = new();
    private readonly CancellationTokenSource end = new();
    private readonly List<PosixSignalRegistration> registrations = [];
    private readonly Action onFirst;
    private readonly Action onSecond;
    private readonly Action exit;
    private readonly ITimer timer;
    private int signals;

    /// <summary>Begins to listen.</summary>
    /// <param name="time">The clock.</param>
    /// <param name="onFirst">Tells the user that the update ends.</param>
    /// <param name="onSecond">Tells the user that it ends at once.</param>
    /// <param name="exit">Ends the process: called where what was ended does not give up.</param>
    public Interruption(TimeProvider time, Action onFirst, Action onSecond, Action exit)
    {
        this.onFirst = onFirst;
        this.onSecond = onSecond;
        this.exit = exit;
        timer = time.CreateTimer(_ => exit(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        foreach (var signal in (ReadOnlySpan<PosixSignal>)[PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP])
            registrations.Add(PosixSignalRegistration.Create(signal, context =>
            {
                context.Cancel = true;
                Handle();
            }));
    }

    /// <summary>Cancelled by the first signal: nothing else is to begin.</summary>
    public CancellationToken Stop => stop.Token;

    /// <summary>Cancelled by the second signal: what runs is to be ended.</summary>
    public CancellationToken End => end.Token;

    /// <summary>Takes one signal.</summary>
    internal void Handle()
    {
        // Not on the signal's own thread: what is cancelled may run for a while, and the next signal must get through.
        switch (Interlocked.Increment(ref signals))
        {
            case 1:
                onFirst();
                _ = stop.CancelAsync();
                break;
            case 2:
                onSecond();
                timer.Change(Patience, Timeout.InfiniteTimeSpan);
                _ = end.CancelAsync();
                break;
            default:
                exit();
                break;
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        registrations.ForEach(registration => registration.Dispose());
        timer.Dispose();
        stop.Dispose();
        end.Dispose();
    }
}
