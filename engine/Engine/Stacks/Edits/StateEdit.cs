using System.Collections.Immutable;
using EmbeddedEngine.State;

namespace EmbeddedEngine.Stacks.Edits;

/// <summary>A state as somebody wants it instead.</summary>
/// <param name="Snapshot">The state.</param>
/// <param name="Notes">What was done, a line for each; none: nothing, and nothing is written.</param>
public sealed record StateEdit(Snapshot Snapshot, ImmutableArray<string> Notes);
