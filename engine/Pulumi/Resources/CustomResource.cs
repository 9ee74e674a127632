namespace Pulumi;

/// <summary>A resource that a provider makes. Packages derive a class for each type.</summary>
public class CustomResource : Resource
{
    /// <summary>Registers a resource.</summary>
    /// <param name="type">The resource type, such as <c>command:remote:Command</c>.</param>
    /// <param name="name">A name that is unique among resources of the type and parent.</param>
    /// <param name="args">The arguments.</param>
    /// <param name="options">The options.</param>
    public CustomResource(string type, string name, ResourceArgs? args, CustomResourceOptions? options = null)
        : this(type, name, args, options, null)
    {
    }

    /// <summary>Registers a resource of a parameterised package.</summary>
    /// <param name="type">The resource type.</param>
    /// <param name="name">A name that is unique among resources of the type and parent.</param>
    /// <param name="args">The arguments.</param>
    /// <param name="options">The options.</param>
    /// <param name="registerPackageRequest">The package; not supported unless null.</param>
    public CustomResource(
        string type,
        string name,
        ResourceArgs? args,
        CustomResourceOptions? options = null,
        RegisterPackageRequest? registerPackageRequest = null)
        : base(
            type,
            name,
            custom: true,
            args ?? ResourceArgs.Empty,
            options ?? new CustomResourceOptions(),
            package: registerPackageRequest)
    {
    }

    private protected CustomResource(Output<string> urn, Output<string> id) : base(urn) => Id = id;

    /// <summary>The provider's id of the real thing; in a preview not known until it exists.</summary>
    public Output<string> Id { get; internal set; } = null!;
}
