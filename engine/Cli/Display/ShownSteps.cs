using System.Collections.Immutable;
using EmbeddedEngine.Events;
using EmbeddedEngine.Resources;

namespace EmbeddedEngine.Cli.Display;

/// <summary>
/// Passes events on but for those of the providers that the engine makes by itself, and takes these out of the counts:
/// nobody asked for them, and the official CLI shows and counts them neither.
/// </summary>
internal sealed class ShownSteps(IEventSink inner) : IEventSink
{
    private const string ProviderTypePrefix = "pulumi:providers:";

    private readonly Lock gate = new();
    private readonly Dictionary<StepKind, int> hidden = [];

    /// <summary>The counts without the hidden ones; complete once the update has ended.</summary>
    public ImmutableSortedDictionary<StepKind, int> Without(ImmutableSortedDictionary<StepKind, int> changes)
    {
        lock (gate)
        {
            return changes
                .Select(item => KeyValuePair.Create(item.Key, item.Value - hidden.GetValueOrDefault(item.Key)))
                .Where(item => item.Value > 0)
                .ToImmutableSortedDictionary();
        }
    }

    /// <inheritdoc />
    public void Publish(EngineEvent @event)
    {
        switch (@event)
        {
            case StepSucceeded { Step: var step } when IsHidden(step.Urn):
                lock (gate)
                    hidden[step.Kind] = hidden.GetValueOrDefault(step.Kind) + 1;
                break;
            case StepStarted { Step: var step } when IsHidden(step.Urn):
                break;
            case UpdateEnded ended:
                inner.Publish(ended with { Changes = Without(ended.Changes) });
                break;
            default:
                inner.Publish(@event);
                break;
        }
    }

    private static bool IsHidden(Urn urn) =>
        urn.Type.StartsWith(ProviderTypePrefix, StringComparison.Ordinal) && urn.Name.StartsWith("default", StringComparison.Ordinal);
}
