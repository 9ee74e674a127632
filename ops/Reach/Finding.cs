using System.Collections.Immutable;

namespace GitOrigin.Ops.Reach;

/// <summary>What was found about the way to the server.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Sentence">The same in one sentence.</param>
/// <param name="Next">What to do; empty where there is nothing to do.</param>
public sealed record Finding(FindingKind Kind, string Sentence, string Next)
{
    /// <summary>The last lines of the server's console, where they bear on it.</summary>
    public ImmutableArray<string> Console { get; init; } = [];
}
