using EmbeddedEngine.Providers;
using EmbeddedEngine.Resources;

namespace EmbeddedEngine.Deployments.Steps;

/// <summary>All that the decision about a registered resource depends on.</summary>
/// <param name="Old">The resource as it was; null for a new one.</param>
/// <param name="Custom">Whether a provider is to manage it.</param>
internal sealed record DecisionFacts(ResourceState? Old, bool Custom)
{
    /// <summary>It moves to a provider that cannot take it over.</summary>
    public bool ProviderReplaces { get; init; }

    /// <summary>What it is deleted with, or replaced with, has been replaced.</summary>
    public bool TakenAlong { get; init; }

    /// <summary>The value that the program gave to trigger a replacement has changed.</summary>
    public bool Triggered { get; init; }

    /// <summary>The user asks for its replacement.</summary>
    public bool Requested { get; init; }

    /// <summary>A change of it was begun and not ended: nobody knows how far it got.</summary>
    public bool HalfUpdated { get; init; }

    /// <summary>The program's wish about the order of a replacement; null leaves it to the provider.</summary>
    public bool? DeleteBeforeReplace { get; init; }

    /// <summary>What differs, with <c>replaceOnChanges</c> applied; null when a comparison makes no sense.</summary>
    public DiffResult? Diff { get; init; }
}
