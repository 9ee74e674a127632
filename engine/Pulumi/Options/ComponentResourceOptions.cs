namespace Pulumi;

/// <summary>Options of a component.</summary>
public sealed class ComponentResourceOptions : ResourceOptions
{
    /// <summary>Providers for the component's children, one per package.</summary>
    public List<ProviderResource> Providers { get => field ??= []; set; }

    /// <summary>
    /// New options of both: lists are joined, single values are those of the second, where it has them.
    /// A single provider becomes one of the list.
    /// </summary>
    public static ComponentResourceOptions Merge(ComponentResourceOptions? options1, ComponentResourceOptions? options2)
    {
        var merged = options1?.Copy() ?? new();
        if (options2 is not null)
        {
            if (merged.Provider is { } earlier)
                merged.Providers.Add(earlier);
            merged.Provider = null;
            merged.Providers.AddRange(options2.Providers);
            merged.Take(options2);
        }
        if (merged.Provider is { } provider)
            merged.Providers.Add(provider);
        merged.Provider = null;
        return merged;
    }

    internal override ResourceOptions Clone() => Copy();

    private ComponentResourceOptions Copy() => CopyTo(new ComponentResourceOptions { Providers = [.. Providers] });
}
