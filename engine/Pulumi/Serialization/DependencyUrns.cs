namespace Pulumi.Serialization;

/// <summary>
/// Names what a set of resources stands for as dependencies: real things and remote components by their own URNs,
/// local components by what they are made of.
/// </summary>
internal static class DependencyUrns
{
    /// <summary>The URNs, sorted.</summary>
    /// <param name="resources">The resources depended on.</param>
    /// <param name="dependant">
    /// The resource that depends on them, if any. Neither it nor a component that it is a part of can be waited for by it.
    /// </param>
    public static async Task<IReadOnlyList<string>> OfAsync(IEnumerable<Resource> resources, Resource? dependant = null)
    {
        var found = new HashSet<Resource>();
        var visited = new HashSet<Resource>();
        if (dependant is not null)
            visited.Add(dependant);
        for (var ancestor = dependant?.Parent; ancestor is not null; ancestor = ancestor.Parent)
            if (IsLocalComponent(ancestor))
                visited.Add(ancestor);

        foreach (var resource in resources)
            Expand(resource);

        var urns = await Task.WhenAll(found.Select(resource => resource.Urn.DataTask));
        return [.. urns.Where(urn => urn.IsKnown).Select(urn => urn.Value).Distinct().Order(StringComparer.Ordinal)];

        void Expand(Resource resource)
        {
            if (!visited.Add(resource))
                return;
            if (IsLocalComponent(resource))
                foreach (var child in resource.Children)
                    Expand(child);
            else
                found.Add(resource);
        }
    }

    private static bool IsLocalComponent(Resource resource) => !resource.IsCustom && !resource.IsRemote;
}
