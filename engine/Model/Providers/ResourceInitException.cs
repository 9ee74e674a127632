using System.Collections.Immutable;
using EmbeddedEngine.Values;

namespace EmbeddedEngine.Providers;

/// <summary>The resource exists, but something about it failed: its state is kept, and the next update tries again.</summary>
public sealed class ResourceInitException(string id, PropertyMap outputs, ImmutableArray<string> reasons)
    : ProviderException(string.Join("; ", reasons))
{
    /// <summary>The resource's id.</summary>
    public string Id => id;

    /// <summary>Its outputs as far as they are known.</summary>
    public PropertyMap Outputs => outputs;

    /// <summary>What failed.</summary>
    public ImmutableArray<string> Reasons => reasons;
}
