using System.Collections.Immutable;
using EmbeddedEngine.Deployments.Targets;
using EmbeddedEngine.Events;
using EmbeddedEngine.Stacks;
using EmbeddedEngine.State;

namespace EmbeddedEngine.Deployments;

/// <summary>Everything that one deployment needs to know.</summary>
public sealed record DeploymentOptions
{
    /// <summary>The stack.</summary>
    public required StackName Stack { get; init; }

    /// <summary>What is done.</summary>
    public required UpdateKind Kind { get; init; }

    /// <summary>Whether nothing is changed.</summary>
    public required bool Preview { get; init; }

    /// <summary>The stack's configuration.</summary>
    public required StackConfig Config { get; init; }

    /// <summary>The stack as it was left.</summary>
    public required Snapshot Base { get; init; }

    /// <summary>The project's folder, which the source positions of resources are relative to; null: none are kept.</summary>
    public string? ProjectFolder { get; init; }

    /// <summary>How many resources are worked on at once.</summary>
    public int Parallel { get; init; } = 16;

    /// <summary>Go on with what does not depend on a resource that failed.</summary>
    public bool ContinueOnError { get; init; }

    /// <summary>Whether an update or a deletion begins by taking into the state what is really there.</summary>
    public bool Refresh { get; init; }

    /// <summary>For a refresh: whether creations that were interrupted, and that nothing has settled, are forgotten.</summary>
    public bool ClearPendingCreates { get; init; }

    /// <summary>For an import: what is taken into the stack, each after what it stands in.</summary>
    public ImmutableArray<ImportSpec> Imports { get; init; } = [];

    /// <summary>Which resources are worked on.</summary>
    public ResourceChoice Choice { get; init; } = ResourceChoice.All;
}
