using System.Collections.Concurrent;
using System.Collections.Immutable;
using EmbeddedEngine.Resources;
using EmbeddedEngine.Values;

namespace EmbeddedEngine.Deployments.Registration;

/// <summary>The resources that the program has registered in this run.</summary>
internal sealed class RegistrationTable
{
    private readonly ConcurrentDictionary<Urn, RegisteredResource?> resources = new();
    private readonly ConcurrentDictionary<Urn, bool> replaced = new();

    /// <summary>Takes the name; false if it is taken.</summary>
    public bool TryReserve(Urn urn) => resources.TryAdd(urn, null);

    /// <summary>Records how a registration ended. Of what it was to be only the options stay, which others may have from it: thousands of inputs are much memory.</summary>
    public RegisteredResource Add(RegisteredResource resource)
    {
        resources[resource.Urn] = resource with
        {
            Goal = resource.Goal with
            {
                Inputs = PropertyMap.Empty,
                PropertyDependencies = ImmutableSortedDictionary<string, ImmutableArray<Urn>>.Empty,
            },
        };
        return resource;
    }

    /// <summary>The resource, if its registration has ended; without what only itself needed.</summary>
    public RegisteredResource? Find(Urn urn) => resources.GetValueOrDefault(urn);

    /// <summary>The names that were registered.</summary>
    public IEnumerable<Urn> Urns => resources.Keys;

    /// <summary>Notes that a resource is being replaced.</summary>
    public void MarkReplaced(Urn urn) => replaced[urn] = true;

    /// <summary>Whether the resource is being, or has been, replaced in this run.</summary>
    public bool WasReplaced(Urn urn) => replaced.ContainsKey(urn);
}
