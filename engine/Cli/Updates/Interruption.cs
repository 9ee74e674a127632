using System.Runtime.InteropServices;

namespace EmbeddedEngine.Cli.Updates;

/// <summary>
/// Ctrl-C and the signals that ask a process to end: the first cancels what runs, so that it ends cleanly and the state is kept;
/// the second ends the process at once.
/// </summary>
internal sealed class Interruption : IDisposable
{
    private readonly CancellationTokenSource source = new();
    private readonly List<PosixSignalRegistration> registrations = [];
    private readonly Action onFirst;
    private readonly Action onSecond;
    private int signals;

    /// <summary>Begins to listen.</summary>
    /// <param name="onFirst">Tells the user that the update is being cancelled.</param>
    /// <param name="onSecond">Leaves the terminal in order before the process ends.</param>
    public Interruption(Action onFirst, Action onSecond)
    {
        this.onFirst = onFirst;
        this.onSecond = onSecond;
        foreach (var signal in (ReadOnlySpan<PosixSignal>)[PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP])
            registrations.Add(PosixSignalRegistration.Create(signal, context => context.Cancel = Handle()));
    }

    /// <summary>Cancelled by the first signal.</summary>
    public CancellationToken Token => source.Token;

    /// <summary>Takes one signal; whether the process is to live on.</summary>
    internal bool Handle()
    {
        if (Interlocked.Increment(ref signals) > 1)
        {
            onSecond();
            return false;
        }

        onFirst();
        // Not on the signal's own thread: what is cancelled may run for a while, and the second signal must get through.
        _ = source.CancelAsync();
        return true;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        registrations.ForEach(registration => registration.Dispose());
        source.Dispose();
    }
}
