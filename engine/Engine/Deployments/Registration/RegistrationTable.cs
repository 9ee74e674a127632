using System.Collections.Concurrent;
using EmbeddedEngine.Resources;

namespace EmbeddedEngine.Deployments.Registration;

/// <summary>The resources that the program has registered in this run.</summary>
internal sealed class RegistrationTable
{
    private readonly ConcurrentDictionary<Urn, RegisteredResource?> resources = new();
    private readonly ConcurrentDictionary<Urn, bool> replaced = new();

    /// <summary>Takes the name; false if it is taken.</summary>
    public bool TryReserve(Urn urn) => resources.TryAdd(urn, null);

    /// <summary>Records how a registration ended.</summary>
    public RegisteredResource Add(RegisteredResource resource)
    {
        resources[resource.Urn] = resource;
        return resource;
    }

    /// <summary>The resource, if its registration has ended.</summary>
    public RegisteredResource? Find(Urn urn) => resources.GetValueOrDefault(urn);

    /// <summary>The names that were registered.</summary>
    public IEnumerable<Urn> Urns => resources.Keys;

    /// <summary>Notes that a resource is being replaced.</summary>
    public void MarkReplaced(Urn urn) => replaced[urn] = true;

    /// <summary>Whether the resource is being, or has been, replaced in this run.</summary>
    public bool WasReplaced(Urn urn) => replaced.ContainsKey(urn);
}
