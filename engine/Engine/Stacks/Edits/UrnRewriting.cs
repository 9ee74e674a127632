using System.Collections.Immutable;
using EmbeddedEngine.Providers;
using EmbeddedEngine.Resources;
using EmbeddedEngine.State;

namespace EmbeddedEngine.Stacks.Edits;

/// <summary>Gives resources of a state other names, and whatever refers to them too.</summary>
internal static class UrnRewriting
{
    /// <summary>The snapshot under other names.</summary>
    public static Snapshot Apply(Snapshot snapshot, Func<Urn, Urn> rename) => new(
        [.. snapshot.Resources.Select(state => Apply(state, rename))],
        [.. snapshot.PendingOperations.Select(operation => operation with { Resource = Apply(operation.Resource, rename) })]);

    /// <summary>The references of an entry under other names; its own name stays.</summary>
    public static ResourceState References(ResourceState state, Func<Urn, Urn> rename) => state with
    {
        Parent = state.Parent is { } parent ? rename(parent) : null,
        DeletedWith = state.DeletedWith is { } with ? rename(with) : null,
        ReplaceWith = [.. state.ReplaceWith.Select(rename)],
        Dependencies = [.. state.Dependencies.Select(rename)],
        PropertyDependencies = state.PropertyDependencies.ToImmutableSortedDictionary(
            item => item.Key, item => item.Value.Select(rename).ToImmutableArray(), StringComparer.Ordinal),
        Provider = ProviderReference.TryParse(state.Provider, out var provider)
            ? (provider with { Urn = rename(provider.Urn) }).ToString()
            : state.Provider,
    };

    private static ResourceState Apply(ResourceState state, Func<Urn, Urn> rename) => References(state, rename) with { Urn = rename(state.Urn) };
}
