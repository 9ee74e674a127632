using System.Collections.Immutable;

namespace Pulumi;

/// <summary>A resource that groups others under one name.</summary>
public class ComponentResource : Resource
{
    /// <summary>Registers a component.</summary>
    /// <param name="type">The component's type: <c>package:module:Name</c>.</param>
    /// <param name="name">A name that is unique among components of the type and parent.</param>
    /// <param name="options">The options.</param>
    public ComponentResource(string type, string name, ComponentResourceOptions? options = null)
        : this(type, name, ResourceArgs.Empty, options)
    {
    }

    /// <summary>Registers a component with arguments.</summary>
    /// <param name="type">The component's type.</param>
    /// <param name="name">A name that is unique among components of the type and parent.</param>
    /// <param name="args">The arguments.</param>
    /// <param name="options">The options.</param>
    /// <param name="remote">Whether a provider makes the component.</param>
    public ComponentResource(string type, string name, ResourceArgs? args, ComponentResourceOptions? options = null, bool remote = false)
        : this(type, name, args, options, remote, null)
    {
    }

    /// <summary>Registers a component of a parameterised package.</summary>
    /// <param name="type">The component's type.</param>
    /// <param name="name">A name that is unique among components of the type and parent.</param>
    /// <param name="args">The arguments.</param>
    /// <param name="options">The options.</param>
    /// <param name="remote">Whether a provider makes the component.</param>
    /// <param name="registerPackageRequest">The package; not supported unless null.</param>
    public ComponentResource(
        string type,
        string name,
        ResourceArgs? args,
        ComponentResourceOptions? options,
        bool remote,
        RegisterPackageRequest? registerPackageRequest = null)
        : base(
            type,
            name,
            custom: false,
            args ?? ResourceArgs.Empty,
            options ?? new ComponentResourceOptions(),
            remote,
            registerPackageRequest)
    {
    }

    /// <summary>Says that the component is complete; its properties marked with <see cref="OutputAttribute"/> are its outputs.</summary>
    protected void RegisterOutputs() => RegisterOutputs(
        OutputProperties.Of(GetType()).ToImmutableDictionary(output => output.Name, output => output.Property.GetValue(this)));

    /// <summary>Says that the component is complete, and gives its outputs.</summary>
    protected void RegisterOutputs(IDictionary<string, object?> outputs) => RegisterOutputs(Output.Create(outputs));

    /// <summary>Says that the component is complete once the task is, and gives its outputs.</summary>
    protected void RegisterOutputs(Task<IDictionary<string, object?>> outputs) => RegisterOutputs(Output.Create(outputs));

    /// <summary>Says that the component is complete once the output is known, and gives its outputs.</summary>
    protected void RegisterOutputs(Output<IDictionary<string, object?>> outputs)
    {
        ArgumentNullException.ThrowIfNull(outputs);
        Deployment.Require().Registrar.RegisterOutputs(this, outputs);
    }
}
