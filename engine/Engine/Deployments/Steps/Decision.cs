using EmbeddedEngine.Events;
using EmbeddedEngine.Providers;

namespace EmbeddedEngine.Deployments.Steps;

/// <summary>What is to be done to a registered resource.</summary>
/// <param name="Kind"><see cref="StepKind.Create"/>, <see cref="StepKind.Same"/>, <see cref="StepKind.Update"/> or <see cref="StepKind.Replace"/>.</param>
/// <param name="DeleteFirst">For a replacement: the old one goes before the new one comes.</param>
internal sealed record Decision(StepKind Kind, bool DeleteFirst = false)
{
    /// <summary>What differs.</summary>
    public DiffResult Diff { get; init; } = DiffResult.None;
}
