using EmbeddedEngine.Providers;
using EmbeddedEngine.Resources;

namespace EmbeddedEngine.Deployments.Steps;

/// <summary>What a resource's state refers to.</summary>
internal static class StateReferences
{
    /// <summary>Every resource that must be there as long as this one is, once each.</summary>
    public static HashSet<Urn> Of(ResourceState state)
    {
        var references = new HashSet<Urn>(state.Dependencies);
        foreach (var urns in state.PropertyDependencies.Values)
            references.UnionWith(urns);
        if (state.Parent is { } parent)
            references.Add(parent);
        if (state.DeletedWith is { } with)
            references.Add(with);
        if (ProviderReference.TryParse(state.Provider, out var provider))
            references.Add(provider.Urn);
        return references;
    }
}
