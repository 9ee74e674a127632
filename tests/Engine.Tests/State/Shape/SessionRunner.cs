using EmbeddedEngine.Deployments;
using EmbeddedEngine.Events;
using EmbeddedEngine.Secrets;
using EmbeddedEngine.Stacks;
using EmbeddedEngine.Stacks.Projects;
using EmbeddedEngine.State;
using EmbeddedEngine.Tests.Deployments.Support;
using Microsoft.Extensions.Time.Testing;

namespace EmbeddedEngine.Tests.State.Shape;

/// <summary>A project with a stack in a real folder, whose updates run against a fake world.</summary>
internal sealed class SessionRunner : IEventSink, IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly FakeTimeProvider time = new(Samples.Time);
    private readonly string passphrase;

    public SessionRunner(string passphrase)
    {
        this.passphrase = passphrase;
        folder.Write("Pulumi.yaml", "name: demo\nruntime: dotnet\n");
        Backend = new FileBackend(folder.File("state"), time);
        Backend.Create(Samples.Stack);
    }

    public FakeWorld World { get; } = new();

    public FileBackend Backend { get; }

    public List<EngineEvent> Events { get; } = [];

    public string ProjectFolder => folder.Path;

    /// <summary>The folder of the backend.</summary>
    public string StateFolder => folder.File("state/.pulumi");

    /// <summary>The stack's checkpoint.</summary>
    public string StateFile => folder.File("state/.pulumi/stacks/demo/dev.json");

    public StackSession Open() => new(new StackSessionOptions
    {
        Backend = Backend,
        Name = Samples.Stack,
        Project = Project.Find(folder.Path),
        Passphrases = new PassphraseSource(name => name == PassphraseSource.Variable ? passphrase : null, null),
        Time = time,
    });

    /// <summary>Updates the stack.</summary>
    public async Task<DeploymentResult> RunAsync(UpdateKind kind, Func<ProgramClient, Task> program, string message = "")
    {
        Events.Clear();
        time.Advance(TimeSpan.FromSeconds(90));
        using var session = Open();
        using var update = await session.BeginUpdateAsync(kind, message, _ => { }, CancellationToken.None);
        var options = new DeploymentOptions
        {
            Stack = Samples.Stack,
            Kind = kind,
            Preview = false,
            Config = update.Stack.Config,
            Base = update.Stack.Snapshot,
            ProjectFolder = folder.Path,
        };
        var result = await new Deployment(options, new FakeProgram(program), [World], update.Writer, this, time).RunAsync(CancellationToken.None);
        await update.EndAsync(result.Succeeded, result.Snapshot, result.Changes);
        return result;
    }

    /// <summary>What <c>stack export</c> writes.</summary>
    public async Task<string> ExportAsync(bool showSecrets)
    {
        using var session = Open();
        using var buffer = new MemoryStream();
        await session.ExportAsync(buffer, showSecrets, CancellationToken.None);
        return System.Text.Encoding.UTF8.GetString(buffer.ToArray());
    }

    void IEventSink.Publish(EngineEvent @event)
    {
        lock (Events)
            Events.Add(@event);
    }

    public void Dispose() => folder.Dispose();
}
