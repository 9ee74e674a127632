namespace Pulumi;

/// <summary>An explicit provider: the package's plugin with a configuration of its own.</summary>
public abstract class ProviderResource : CustomResource
{
    private const string TypePrefix = "pulumi:providers:";

    /// <summary>Registers a provider.</summary>
    /// <param name="package">The package's name, such as <c>openstack</c>.</param>
    /// <param name="name">A name that is unique among providers of the package and parent.</param>
    /// <param name="args">The configuration.</param>
    /// <param name="options">The options.</param>
    protected ProviderResource(string package, string name, ResourceArgs args, CustomResourceOptions? options = null)
        : this(package, name, args, options, null)
    {
    }

    /// <summary>Registers a provider of a parameterised package.</summary>
    /// <param name="package">The package's name.</param>
    /// <param name="name">A name that is unique among providers of the package and parent.</param>
    /// <param name="args">The configuration.</param>
    /// <param name="options">The options.</param>
    /// <param name="registerPackageRequest">The package; not supported unless null.</param>
    protected ProviderResource(
        string package,
        string name,
        ResourceArgs args,
        CustomResourceOptions? options = null,
        RegisterPackageRequest? registerPackageRequest = null)
        : base(TypePrefix + package, name, args, options, registerPackageRequest)
    {
        Package = package;
    }

    private protected ProviderResource(string package, Output<string> urn, Output<string> id) : base(urn, id) => Package = package;

    internal string Package { get; }

    /// <summary>
    /// How a request names the provider: its URN and id. An id that is not known yet is given by the mark for unknown values.
    /// </summary>
    internal async Task<string> ReferenceAsync()
    {
        var urn = await Urn.DataTask;
        var id = await Id.DataTask;
        return $"{urn.Value}::{(id.IsKnown ? id.Value : WireValues.Unknown)}";
    }
}
