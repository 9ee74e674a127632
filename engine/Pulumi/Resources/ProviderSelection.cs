using System.Collections.Immutable;

namespace Pulumi;

/// <summary>Finds the explicit provider of a resource: its own option, else its parent's for the package.</summary>
internal static class ProviderSelection
{
    /// <summary>The providers that children inherit: the parent's, overridden by those in the options.</summary>
    public static ImmutableDictionary<string, ProviderResource> ForChildren(Resource? parent, ResourceOptions options) =>
        OfOptions(options).Aggregate(
            parent?.Providers ?? ImmutableDictionary<string, ProviderResource>.Empty,
            (all, provider) => all.SetItem(provider.Package, provider));

    /// <summary>The provider of the resource itself; null for the default one. Components have none.</summary>
    public static ProviderResource? ForResource(string type, bool custom, Resource? parent, ResourceOptions options) =>
        custom ? options.Provider ?? ForToken(type, parent) : null;

    /// <summary>The parent's provider for the package of a type or function.</summary>
    public static ProviderResource? ForToken(string token, Resource? parent) => parent?.Providers.GetValueOrDefault(token.Split(':')[0]);

    private static IEnumerable<ProviderResource> OfOptions(ResourceOptions options)
    {
        if (options is ComponentResourceOptions component)
            foreach (var provider in component.Providers)
                yield return provider;
        if (options.Provider is not null)
            yield return options.Provider;
    }
}
