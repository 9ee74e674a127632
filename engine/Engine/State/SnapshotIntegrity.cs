using EmbeddedEngine.Resources;

namespace EmbeddedEngine.State;

/// <summary>
/// The rules that a snapshot keeps so that a next update can work through it from first to last: whatever a resource
/// refers to (parent, provider, dependencies, what it is deleted with) comes before it.
/// </summary>
internal static class SnapshotIntegrity
{
    private const string ProviderTypePrefix = "pulumi:providers:";

    /// <exception cref="StateException">A rule is broken; the message names the resource and the rule.</exception>
    public static void Verify(Snapshot snapshot)
    {
        var earlier = new HashSet<Urn>(snapshot.Resources.Length);
        var current = new HashSet<Urn>(snapshot.Resources.Length);
        var providers = new HashSet<string>(StringComparer.Ordinal);

        foreach (var resource in snapshot.Resources)
        {
            VerifyItself(resource);
            VerifyProvider(resource, providers);
            VerifyReferences(resource, earlier);

            if (!resource.Delete && !current.Add(resource.Urn))
            {
                throw Broken(resource, "it is there twice, and neither is to be deleted");
            }

            earlier.Add(resource.Urn);
            if (resource.Type.StartsWith(ProviderTypePrefix, StringComparison.Ordinal))
            {
                providers.Add($"{resource.Urn}::{resource.Id}");
            }
        }
    }

    private static void VerifyItself(ResourceState resource)
    {
        if (string.IsNullOrEmpty(resource.Urn.Value))
        {
            throw new StateException($"A resource of type '{resource.Type}' has no URN.");
        }

        if (resource.Type.Length == 0)
        {
            throw Broken(resource, "it has no type");
        }

        if (!resource.Custom && resource.Id.Length > 0)
        {
            throw Broken(resource, "it is a component and yet has an id");
        }
    }

    private static void VerifyProvider(ResourceState resource, HashSet<string> providers)
    {
        if (resource.Provider.Length == 0 || resource.PendingReplacement || providers.Contains(resource.Provider))
        {
            return;
        }

        if (!Urn.TryParse(resource.Provider, out _) || resource.Provider.Split("::").Length < 5)
        {
            throw Broken(resource, $"its provider '{resource.Provider}' is not of the form URN::ID");
        }

        throw Broken(resource, $"its provider '{resource.Provider}' does not come before it");
    }

    private static void VerifyReferences(ResourceState resource, HashSet<Urn> earlier)
    {
        Verify(resource.Parent, "parent");
        Verify(resource.DeletedWith, "deletedWith");
        foreach (var urn in resource.ReplaceWith)
        {
            Verify(urn, "replaceWith");
        }

        foreach (var urn in resource.Dependencies)
        {
            Verify(urn, "dependency");
        }

        foreach (var (property, urns) in resource.PropertyDependencies)
        {
            foreach (var urn in urns)
            {
                if (!earlier.Contains(urn))
                {
                    throw Broken(resource, $"what its property '{property}' depends on, '{urn}', does not come before it");
                }
            }
        }

        void Verify(Urn? urn, string what)
        {
            if (urn is { } known && !earlier.Contains(known))
            {
                throw Broken(resource, $"its {what} '{known}' does not come before it");
            }
        }
    }

    private static StateException Broken(ResourceState resource, string what) => new($"{resource.Urn}: {what}.");
}
