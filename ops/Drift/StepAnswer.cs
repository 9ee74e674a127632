using System.Collections.Immutable;

namespace GitOrigin.Ops.Drift;

/// <summary>What a tool answered to <c>--check</c>.</summary>
/// <param name="ExitCode">0 where it could look.</param>
/// <param name="Output">The lines that it printed.</param>
/// <param name="Error">The lines of its standard error.</param>
public sealed record StepAnswer(int ExitCode, ImmutableArray<string> Output, ImmutableArray<string> Error);
