using System.Collections.Immutable;

namespace GitOrigin.Ops.Restore;

/// <summary>How a repository's restore ended.</summary>
/// <param name="Name">The repository.</param>
/// <param name="Outcome">What was done.</param>
/// <param name="Refs">How many refs it has, each compared.</param>
/// <param name="Missing">Pushes that are missing: lines of the push log.</param>
public sealed record RestoredRepository(string Name, RestoreOutcome Outcome, int Refs, ImmutableArray<string> Missing);
