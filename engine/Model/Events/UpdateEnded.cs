using System.Collections.Immutable;
using EmbeddedEngine.Values;

namespace EmbeddedEngine.Events;

/// <summary>The update ended. Always the last event.</summary>
/// <param name="Succeeded">Whether all of it went well.</param>
/// <param name="Duration">Wall time.</param>
/// <param name="Changes">Number of resources by what was done to them.</param>
/// <param name="Outputs">The stack's outputs at the end.</param>
public sealed record UpdateEnded(bool Succeeded, TimeSpan Duration, ImmutableSortedDictionary<StepKind, int> Changes, PropertyMap Outputs) : EngineEvent;
