using EmbeddedEngine.Events;
using EmbeddedEngine.Providers;
using EmbeddedEngine.Resources;

namespace EmbeddedEngine.Cli.Display.Progress;

/// <summary>What a display knows of one resource in the update that runs. Not safe for use by several threads at once.</summary>
internal sealed class ResourceProgress(Urn urn)
{
    /// <summary>Lines of output that are kept to be shown again if the resource fails.</summary>
    private const int KeptLines = 30;

    private readonly Queue<string> output = new();
    private readonly List<DiagnosticReported> findings = [];
    private int running;

    /// <summary>The resource.</summary>
    public Urn Urn => urn;

    /// <summary>The resource it stands in, once known.</summary>
    public Urn? Parent { get; private set; }

    /// <summary>The step that counts: the replacement as a whole where there are several.</summary>
    public StepInfo? Step { get; private set; }

    /// <summary>What is done to it, once known; the parts of a replacement count as one <see cref="StepKind.Replace"/>.</summary>
    public StepKind Kind { get; private set; } = StepKind.Same;

    /// <summary>How far it is.</summary>
    public ResourceStatus Status { get; private set; }

    /// <summary>When the work on it began, as <see cref="TimeProvider.GetTimestamp"/> tells it.</summary>
    public long StartedAt { get; private set; }

    /// <summary>The time that its finished steps took.</summary>
    public TimeSpan Duration { get; private set; }

    /// <summary>The last line it put out; empty if none.</summary>
    public string LastLine { get; private set; } = "";

    /// <summary>Whether anything is or was done to it.</summary>
    public bool IsChanged => Status == ResourceStatus.Failed
        || (Kind == StepKind.Refresh ? Step is { Drifted: true } || Status == ResourceStatus.Running : Kind is not (StepKind.Same or StepKind.Read));

    /// <summary>Warnings and errors, in order.</summary>
    public IReadOnlyList<DiagnosticReported> Findings => findings;

    /// <summary>The last lines it put out.</summary>
    public IReadOnlyCollection<string> Output => output;

    /// <summary>A step begins.</summary>
    public void Start(StepInfo step, long now)
    {
        Take(step);
        if (running++ == 0)
            StartedAt = now;
        if (Status != ResourceStatus.Failed)
            Status = ResourceStatus.Running;
    }

    /// <summary>A step ended.</summary>
    public void End(StepInfo step, TimeSpan duration, bool failed)
    {
        Take(step);
        running = Math.Max(0, running - 1);
        Duration += duration;
        Status = (failed || Status == ResourceStatus.Failed, running, step.Kind) switch
        {
            (true, _, _) => ResourceStatus.Failed,
            (_, > 0, _) => ResourceStatus.Running,
            (_, _, StepKind.Same) when Status == ResourceStatus.Idle => ResourceStatus.Idle,
            _ => ResourceStatus.Done,
        };
    }

    /// <summary>A message about it.</summary>
    public void Report(DiagnosticReported diagnostic)
    {
        if (diagnostic.Severity is LogSeverity.Warning or LogSeverity.Error)
            findings.Add(diagnostic);
        foreach (var line in TextFormat.Lines(diagnostic.Message))
        {
            if (line.Length > 0)
                LastLine = line;
            if (diagnostic.Ephemeral || diagnostic.Severity != LogSeverity.Info)
                continue;
            output.Enqueue(line);
            if (output.Count > KeptLines)
                output.Dequeue();
        }
    }

    private void Take(StepInfo step)
    {
        Parent = step.Parent ?? Parent;
        var kind = step.Kind is StepKind.CreateReplacement or StepKind.DeleteReplaced ? StepKind.Replace : step.Kind;
        if (kind == StepKind.Same && Kind != StepKind.Same && (Kind != StepKind.Refresh || Step is { Drifted: true }))
            return;

        // Of the steps of a replacement, the one that knows both the old and the new inputs shows the difference.
        Step = Step is { OldInputs: not null, NewInputs: not null } && kind == StepKind.Replace ? Step : step;
        Kind = Kind == StepKind.Replace || (Kind == StepKind.Delete && kind == StepKind.Create) ? StepKind.Replace : kind;
    }
}
