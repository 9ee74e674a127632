using System.Diagnostics;
using EmbeddedEngine.Deployments;
using EmbeddedEngine.Events;
using EmbeddedEngine.Programs;
using EmbeddedEngine.Secrets;
using EmbeddedEngine.Stacks;
using EmbeddedEngine.State;

namespace EmbeddedEngine.Load;

/// <summary>A stack on the disk, and how long the engine takes for it. A run is timed from the lock to the history, state writes and all.</summary>
internal sealed class Bench : IDisposable, IEventSink
{
    private readonly string folder;
    private readonly StackSession session;

    /// <summary>Takes the folder's stack; makes an empty one where there is none.</summary>
    public Bench(string folder)
    {
        this.folder = folder;
        var backend = new FileBackend(folder, TimeProvider.System);
        var name = new StackName("load", "bench");
        if (!backend.Exists(name))
            backend.Create(name);
        session = new StackSession(new StackSessionOptions
        {
            Backend = backend,
            Name = name,
            Project = null,
            Passphrases = new PassphraseSource(_ => "bench", prompt: null),
            Time = TimeProvider.System,
        });
    }

    /// <summary>Runs the engine once.</summary>
    /// <param name="kind">What it does.</param>
    /// <param name="count">How many resources the program has.</param>
    /// <param name="expected">How many resources it is to do that to, the stack included.</param>
    /// <returns>How long it took.</returns>
    /// <exception cref="InvalidOperationException">It failed, or did something else.</exception>
    public async Task<TimeSpan> RunAsync(UpdateKind kind, int count, (StepKind Step, int Count) expected)
    {
        var clock = Stopwatch.StartNew();
        using var update = await session.BeginUpdateAsync(kind, "", _ => { }, CancellationToken.None);
        var options = new DeploymentOptions
        {
            Stack = session.Name,
            Kind = kind,
            Preview = false,
            Config = StackConfig.Empty with { Values = StackConfig.Empty.Values.Add(LoadProgram.CountKey, $"{count}") },
            Base = update.Stack.Snapshot,
        };
        var program = new DotnetProgram(new DotnetProgramOptions(folder) { Assembly = typeof(Bench).Assembly.Location }, this);
        var result = await new Deployment(options, program, [new NothingProvider()], update.Writer, this, TimeProvider.System)
            .RunAsync(CancellationToken.None);
        await update.EndAsync(result.Succeeded, result.Snapshot, result.Changes);
        clock.Stop();
        return result.Succeeded && result.Changes.GetValueOrDefault(expected.Step) >= expected.Count
            ? clock.Elapsed
            : throw new InvalidOperationException($"{kind} of {count} resources did {string.Join(", ", result.Changes)}, not {expected}");
    }

    /// <inheritdoc />
    public void Publish(EngineEvent @event)
    {
        if (@event is DiagnosticReported { Severity: Providers.LogSeverity.Error } error)
            Console.Error.WriteLine(error.Message);
    }

    /// <inheritdoc />
    public void Dispose() => session.Dispose();
}
