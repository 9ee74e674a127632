using System.Collections.Immutable;
using EmbeddedEngine.Resources;

namespace EmbeddedEngine.Deployments.Journal;

/// <summary>Takes away what entries of a state say of resources that do not come before them.</summary>
internal static class DanglingReferences
{
    /// <summary>
    /// The same entries, each without its references (parent, dependencies, what it is deleted or replaced with) to what is not there before it.
    /// A provider is not taken away: without its provider nothing can be done to a resource.
    /// </summary>
    public static ImmutableArray<ResourceState> Remove(ImmutableArray<ResourceState> entries)
    {
        var earlier = new HashSet<Urn>(entries.Length);
        var result = ImmutableArray.CreateBuilder<ResourceState>(entries.Length);
        foreach (var entry in entries)
        {
            result.Add(Remove(entry, earlier));
            earlier.Add(entry.Urn);
        }

        return result.MoveToImmutable();
    }

    private static ResourceState Remove(ResourceState entry, HashSet<Urn> earlier)
    {
        // An entry that keeps all it has stays the same object, of which the writer has the bytes.
        var dangling = (entry.Parent is { } parent && !earlier.Contains(parent))
            || (entry.DeletedWith is { } with && !earlier.Contains(with))
            || !entry.ReplaceWith.All(earlier.Contains)
            || !entry.Dependencies.All(earlier.Contains)
            || !entry.PropertyDependencies.Values.All(urns => urns.All(earlier.Contains));
        return !dangling ? entry : entry with
        {
            Parent = entry.Parent is { } kept && earlier.Contains(kept) ? kept : null,
            DeletedWith = entry.DeletedWith is { } taker && earlier.Contains(taker) ? taker : null,
            ReplaceWith = [.. entry.ReplaceWith.Where(earlier.Contains)],
            Dependencies = [.. entry.Dependencies.Where(earlier.Contains)],
            PropertyDependencies = entry.PropertyDependencies.ToImmutableSortedDictionary(
                item => item.Key, item => item.Value.Where(earlier.Contains).ToImmutableArray(), StringComparer.Ordinal),
        };
    }
}
