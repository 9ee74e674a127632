using System.Collections.Immutable;
using EmbeddedEngine.Events;

namespace EmbeddedEngine.State;

/// <summary>What an update was: an entry of a stack's history.</summary>
/// <param name="Kind">What was done, in the words of the history.</param>
/// <param name="Start">When it began.</param>
/// <param name="End">When it ended.</param>
/// <param name="Message">What the user said of it; may be empty.</param>
/// <param name="Config">The stack's configuration, secrets encrypted.</param>
/// <param name="Result">How it ended.</param>
/// <param name="Changes">Number of resources by what was done to them.</param>
public sealed record UpdateInfo(
    string Kind,
    DateTimeOffset Start,
    DateTimeOffset End,
    string Message,
    ImmutableSortedDictionary<string, UpdateConfigValue> Config,
    UpdateResult Result,
    ImmutableSortedDictionary<StepKind, int> Changes)
{
    /// <summary>Which update of the stack it was, from 1.</summary>
    public int Version { get; init; }
}
