using EmbeddedEngine.Events;
using EmbeddedEngine.Providers;
using EmbeddedEngine.Resources;

namespace EmbeddedEngine.Cli.Display.Progress;

/// <summary>
/// The state of an update as its events tell it: what a display that redraws itself draws.
/// Not safe for use by several threads at once.
/// </summary>
internal sealed class UpdateProgress(TimeProvider time)
{
    private readonly Dictionary<Urn, ResourceProgress> byUrn = [];
    private readonly List<ResourceProgress> resources = [];
    private readonly List<DiagnosticReported> messages = [];

    /// <summary>The first event; null before it.</summary>
    public UpdateStarted? Started { get; private set; }

    /// <summary>The last event; null before it.</summary>
    public UpdateEnded? Ended { get; private set; }

    /// <summary>The resources in the order in which they came up.</summary>
    public IReadOnlyList<ResourceProgress> Resources => resources;

    /// <summary>What the program and the engine said about no resource in particular, debug messages left out.</summary>
    public IReadOnlyList<DiagnosticReported> Messages => messages;

    /// <summary>Whether this is a preview.</summary>
    public bool Preview => Started?.Preview ?? false;

    /// <summary>How long a running resource has been worked on.</summary>
    public TimeSpan Elapsed(ResourceProgress resource) =>
        resource.Status == ResourceStatus.Running ? time.GetElapsedTime(resource.StartedAt) : resource.Duration;

    /// <summary>The resource, if any event spoke of it.</summary>
    public ResourceProgress? Find(Urn urn) => byUrn.GetValueOrDefault(urn);

    /// <summary>Takes in an event.</summary>
    public void Apply(EngineEvent @event)
    {
        switch (@event)
        {
            case UpdateStarted started:
                Started = started;
                break;
            case StepStarted { Step: var step }:
                Resource(step.Urn).Start(step, time.GetTimestamp());
                break;
            case StepSucceeded { Step: var step } ended:
                Resource(step.Urn).End(step, ended.Duration, failed: false);
                break;
            case StepFailed { Step: var step } ended:
                Resource(step.Urn).End(step, ended.Duration, failed: true);
                break;
            case DiagnosticReported { Severity: LogSeverity.Debug }:
                break;
            case DiagnosticReported { Urn: { } urn } diagnostic when urn.Type != Urn.StackType:
                Resource(urn).Report(diagnostic);
                break;
            case DiagnosticReported { Ephemeral: false } diagnostic:
                messages.Add(diagnostic);
                break;
            case UpdateEnded ended:
                Ended = ended;
                break;
        }
    }

    private ResourceProgress Resource(Urn urn)
    {
        if (!byUrn.TryGetValue(urn, out var resource))
        {
            resource = new ResourceProgress(urn);
            byUrn.Add(urn, resource);
            resources.Add(resource);
        }

        return resource;
    }
}
