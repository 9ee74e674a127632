using System.Collections.Immutable;

namespace EmbeddedEngine.Events;

/// <summary>The update begins.</summary>
/// <param name="Kind">What is done.</param>
/// <param name="Stack">The stack's name.</param>
/// <param name="Preview">Whether nothing is changed.</param>
/// <param name="Config">The stack's configuration, secrets masked.</param>
public sealed record UpdateStarted(UpdateKind Kind, string Stack, bool Preview, ImmutableSortedDictionary<string, string> Config) : EngineEvent;
