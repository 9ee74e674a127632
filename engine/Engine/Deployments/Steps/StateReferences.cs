using System.Collections.Immutable;
using EmbeddedEngine.Deployments.Registration;
using EmbeddedEngine.Providers;
using EmbeddedEngine.Resources;

namespace EmbeddedEngine.Deployments.Steps;

/// <summary>What a resource refers to: every resource that must be there as long as it is, once each.</summary>
internal static class StateReferences
{
    /// <summary>What a resource's state refers to.</summary>
    public static HashSet<Urn> Of(ResourceState state) =>
        Of(state.Dependencies, state.PropertyDependencies, state.Parent, state.DeletedWith, state.ReplaceWith, state.Provider);

    /// <summary>What a resource refers to as the program wants it; its default provider, if it has one, is not among it.</summary>
    public static HashSet<Urn> Of(ResourceGoal goal) =>
        Of(goal.Dependencies, goal.PropertyDependencies, goal.Parent, goal.DeletedWith, goal.ReplaceWith, goal.Custom ? goal.Provider : "");

    private static HashSet<Urn> Of(
        ImmutableArray<Urn> dependencies,
        ImmutableSortedDictionary<string, ImmutableArray<Urn>> propertyDependencies,
        Urn? parent,
        Urn? deletedWith,
        ImmutableArray<Urn> replaceWith,
        string provider)
    {
        var references = new HashSet<Urn>(dependencies);
        references.UnionWith(replaceWith);
        foreach (var urns in propertyDependencies.Values)
            references.UnionWith(urns);
        if (parent is { } known)
            references.Add(known);
        if (deletedWith is { } with)
            references.Add(with);
        if (ProviderReference.TryParse(provider, out var reference))
            references.Add(reference.Urn);
        return references;
    }
}
