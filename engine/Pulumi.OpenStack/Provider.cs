namespace Pulumi.OpenStack;

/// <summary>An explicit provider of the package: which cloud, and as whom.</summary>
[OpenStackResourceType("pulumi:providers:openstack")]
public partial class Provider : ProviderResource
{
    /// <summary>Declares the provider.</summary>
    /// <param name="name">A name that is unique among providers of the package and parent.</param>
    /// <param name="args">The configuration.</param>
    /// <param name="options">The options.</param>
    public Provider(string name, ProviderArgs? args = null, CustomResourceOptions? options = null)
        : base("openstack", name, args ?? new ProviderArgs(), MakeResourceOptions(options))
    {
    }

    private static CustomResourceOptions MakeResourceOptions(CustomResourceOptions? options)
    {
        var merged = CustomResourceOptions.Merge(new CustomResourceOptions { Version = Utilities.Version }, options);
        merged.Id = "";
        return merged;
    }
}
