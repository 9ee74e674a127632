using System.Collections.Immutable;
using EmbeddedEngine.Events;
using EmbeddedEngine.State;
using EmbeddedEngine.Values;

namespace EmbeddedEngine.Deployments;

/// <summary>How a deployment ended.</summary>
/// <param name="Succeeded">Whether all of it went well.</param>
/// <param name="Snapshot">The stack as it is left; in a preview, as it was.</param>
/// <param name="Changes">Number of resources by what was (or, in a preview, would be) done to them.</param>
/// <param name="Outputs">The stack's outputs; in a preview they may hold unknowns.</param>
/// <param name="Recorded">Whether the state could be written each time: if not, there is no room for a history either.</param>
public sealed record DeploymentResult(
    bool Succeeded,
    Snapshot Snapshot,
    ImmutableSortedDictionary<StepKind, int> Changes,
    PropertyMap Outputs,
    bool Recorded);
