using System.Collections.Immutable;
using EmbeddedEngine.Providers;
using EmbeddedEngine.Resources;
using EmbeddedEngine.Values;

namespace EmbeddedEngine.Events;

/// <summary>What is done to one resource.</summary>
/// <param name="Kind">What is done.</param>
/// <param name="Urn">To which resource.</param>
/// <param name="Custom">Whether a provider manages it.</param>
public sealed record StepInfo(StepKind Kind, Urn Urn, bool Custom)
{
    /// <summary>The resource it stands in, if any.</summary>
    public Urn? Parent { get; init; }

    /// <summary>Inputs before; null for a new one.</summary>
    public PropertyMap? OldInputs { get; init; }

    /// <summary>Inputs after; null for one that is deleted.</summary>
    public PropertyMap? NewInputs { get; init; }

    /// <summary>For a resource that is compared with what is really there: its outputs as they were recorded.</summary>
    public PropertyMap? OldOutputs { get; init; }

    /// <summary>For a resource that is compared with what is really there: its outputs as they are; null for one that is gone.</summary>
    public PropertyMap? NewOutputs { get; init; }

    /// <summary>For a resource that is compared with what is really there: whether it is not as it was recorded.</summary>
    public bool Drifted { get; init; }

    /// <summary>The changed properties, by path.</summary>
    public ImmutableSortedDictionary<string, PropertyDiffKind> Diff { get; init; } = ImmutableSortedDictionary<string, PropertyDiffKind>.Empty;

    /// <summary>Whether it is protected.</summary>
    public bool Protect { get; init; }

    /// <summary>Whether the step leaves anything otherwise than it was: a resource, or what is recorded of it.</summary>
    public bool IsChange => Kind is not (StepKind.Same or StepKind.Read) && (Kind != StepKind.Refresh || Drifted);
}
