using System.Collections.Concurrent;
using EmbeddedEngine.Deployments;
using EmbeddedEngine.Events;
using EmbeddedEngine.Providers;
using EmbeddedEngine.Resources;
using EmbeddedEngine.Stacks;
using EmbeddedEngine.State;
using Microsoft.Extensions.Time.Testing;

namespace EmbeddedEngine.Tests.Deployments.Support;

/// <summary>A stack and its world over several runs. What each run starts from is what the one before made durable.</summary>
public sealed class StackRunner : ISnapshotWriter, IEventSink
{
    private readonly Lock writing = new();

    public FakeWorld World { get; } = new();

    public Snapshot State { get; set; } = Snapshot.Empty;

    public int Writes { get; private set; }

    public ConcurrentQueue<EngineEvent> Events { get; } = new();

    public StackConfig Config { get; set; } = StackConfig.Empty;

    public bool ContinueOnError { get; set; }

    public int Parallel { get; set; } = 16;

    /// <summary>The user's wish that what runs ends by itself, and nothing else begins.</summary>
    public CancellationToken Stop { get; set; }

    public List<IProviderFactory> OtherPackages { get; } = [];

    /// <summary>What else the next runs are told.</summary>
    public Func<DeploymentOptions, DeploymentOptions> Configure { get; set; } = options => options;

    public Action<Snapshot> OnWrite { get; set; } = _ => { };

    public IEnumerable<string> Errors => Messages(LogSeverity.Error);

    public IEnumerable<string> Messages(LogSeverity severity) =>
        Events.OfType<DiagnosticReported>().Where(message => message.Severity == severity).Select(message => message.Message);

    /// <summary>The steps that ended well, as <c>Kind name</c>, without those of the stack and of default providers.</summary>
    public IEnumerable<string> Steps => Events.OfType<StepSucceeded>().Select(succeeded => succeeded.Step)
        .Where(step => step.Urn.Type != Urn.StackType && !ProviderReference.IsProvider(step.Urn.Type))
        .Select(step => $"{step.Kind} {step.Urn.Name}");

    public ResourceState Resource(string name) => State.Resources.Single(resource => resource.Urn.Name == name && !resource.Delete);

    public Task<DeploymentResult> UpAsync(Func<ProgramClient, Task> program, CancellationToken cancellation = default) =>
        RunAsync(new FakeProgram(program), cancellation: cancellation);

    public Task<DeploymentResult> PreviewAsync(Func<ProgramClient, Task> program) => RunAsync(new FakeProgram(program), preview: true);

    public Task<DeploymentResult> DestroyAsync(bool preview = false) => RunAsync(NoProgram, UpdateKind.Destroy, preview);

    public Task<DeploymentResult> RefreshAsync(bool preview = false) => RunAsync(NoProgram, UpdateKind.Refresh, preview);

    public async Task<DeploymentResult> RunAsync(
        IProgram program, UpdateKind kind = UpdateKind.Update, bool preview = false, CancellationToken cancellation = default)
    {
        Events.Clear();
        Writes = 0;
        World.TakeCalls();
        var options = new DeploymentOptions
        {
            Stack = new StackName("demo", "dev"),
            Kind = kind,
            Preview = preview,
            Config = Config,
            Base = State,
            Parallel = Parallel,
            ContinueOnError = ContinueOnError,
        };
        var deployment = new Deployment(Configure(options), program, [World, .. OtherPackages], this, this, new FakeTimeProvider());
        var result = await deployment.RunAsync(cancellation, Stop).WaitAsync(TimeSpan.FromSeconds(60), CancellationToken.None);
        SnapshotIntegrity.Verify(result.Snapshot);
        if (!preview)
        {
            result.Snapshot.Resources.Select(resource => (resource.Urn, resource.Id, resource.Delete)).Order(Comparer)
                .ShouldBe(State.Resources.Select(resource => (resource.Urn, resource.Id, resource.Delete)).Order(Comparer), "what is durable is what is so");
        }

        return result;
    }

    private static FakeProgram NoProgram => new(_ => throw new InvalidOperationException("there is no program in this"));

    ValueTask ISnapshotWriter.WriteAsync(Func<Snapshot> current, CancellationToken cancellation)
    {
        lock (writing)
        {
            var snapshot = current();
            OnWrite(snapshot);
            SnapshotIntegrity.Verify(snapshot);
            State = snapshot;
            Writes++;
        }

        return ValueTask.CompletedTask;
    }

    void IEventSink.Publish(EngineEvent @event) => Events.Enqueue(@event);

    private static Comparer<(Urn Urn, string Id, bool Delete)> Comparer { get; } =
        Comparer<(Urn Urn, string Id, bool Delete)>.Create((a, b) => string.CompareOrdinal($"{a}", $"{b}"));
}
