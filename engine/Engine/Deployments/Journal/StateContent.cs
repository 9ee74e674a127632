using System.Collections.Immutable;
using EmbeddedEngine.Resources;

namespace EmbeddedEngine.Deployments.Journal;

/// <summary>Equality of states by content: records compare their lists by reference.</summary>
internal static class StateContent
{
    /// <summary>Whether a checkpoint would say the same of both.</summary>
    public static bool Same(ResourceState a, ResourceState b) =>
        a.Dependencies.SequenceEqual(b.Dependencies)
        && a.ReplaceWith.SequenceEqual(b.ReplaceWith)
        && a.InitErrors.SequenceEqual(b.InitErrors)
        && a.AdditionalSecretOutputs.SequenceEqual(b.AdditionalSecretOutputs)
        && a.IgnoreChanges.SequenceEqual(b.IgnoreChanges)
        && a.ReplaceOnChanges.SequenceEqual(b.ReplaceOnChanges)
        && a.PropertyDependencies.Count == b.PropertyDependencies.Count
        && a.PropertyDependencies.All(item => b.PropertyDependencies.TryGetValue(item.Key, out var other) && item.Value.SequenceEqual(other))
        && WithoutLists(a) == WithoutLists(b);

    private static ResourceState WithoutLists(ResourceState state) => state with
    {
        Dependencies = [],
        ReplaceWith = [],
        InitErrors = [],
        AdditionalSecretOutputs = [],
        IgnoreChanges = [],
        ReplaceOnChanges = [],
        PropertyDependencies = ImmutableSortedDictionary<string, ImmutableArray<Urn>>.Empty,
    };
}
