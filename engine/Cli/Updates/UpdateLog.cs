using EmbeddedEngine.Cli.Display;
using EmbeddedEngine.Cli.Workspace;
using EmbeddedEngine.Events;
using EmbeddedEngine.State;

namespace EmbeddedEngine.Cli.Updates;

/// <summary>Keeps of an update what a run without a terminal shows, for <c>pulumi logs</c>: within a limit, and without secrets.</summary>
internal sealed class UpdateLog : IEventSink, IAsyncDisposable
{
    /// <summary>Characters that are kept.</summary>
    private const int Limit = 512 * 1024;

    private readonly BoundedLines lines = new(Limit);
    private readonly PlainDisplay display;

    /// <param name="showDiffs">Whether property differences are kept.</param>
    public UpdateLog(bool showDiffs) => display = new PlainDisplay(new StyledWriter(lines, color: false), showDiffs);

    /// <inheritdoc />
    public void Publish(EngineEvent @event) => display.Publish(@event);

    /// <summary>What is kept. Commands may print what a state knows as a secret: that is masked.</summary>
    /// <param name="snapshots">States that know secrets.</param>
    public string Text(IEnumerable<Snapshot> snapshots) => new SecretFilter(snapshots.SelectMany(StateSecrets.Of)).Apply(lines.ToString());

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await display.DisposeAsync();
        await lines.DisposeAsync();
    }
}
