using System.Reflection;

namespace Pulumi;

/// <summary>
/// The root of all resources of a deployment. A program derives a class that makes its resources in the constructor;
/// its properties marked with <see cref="OutputAttribute"/> are the stack's outputs.
/// </summary>
public class Stack : ComponentResource
{
    internal const string TypeName = "pulumi:pulumi:Stack";

    /// <summary>Registers the stack of the running deployment, as parent of all resources that name none.</summary>
    public Stack(StackOptions? options = null)
        : base(TypeName, $"{Deployment.Instance.ProjectName}-{Deployment.Instance.StackName}", ToResourceOptions(options))
    {
        Deployment.Require().Stack = this;
    }

    /// <summary>Runs the program inside the new stack, and takes what it returns for the stack's outputs.</summary>
    internal Stack(Func<Task<IDictionary<string, object?>>> program, StackOptions? options) : this(options)
    {
        Outputs = Output.Create(program());
        RegisterOutputs(Outputs);
    }

    /// <summary>What the program returned; empty for a stack that is a class of its own.</summary>
    internal Output<IDictionary<string, object?>> Outputs { get; } =
        Output.Create<IDictionary<string, object?>>(new Dictionary<string, object?>());

    /// <summary>Checks and registers the outputs of a derived stack, after its constructor.</summary>
    internal void RegisterPropertyOutputs()
    {
        var outputs = GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Select(property => (property, output: property.GetCustomAttribute<OutputAttribute>()))
            .Where(pair => pair.output is not null)
            .Select(pair => new OutputProperty(pair.output!.Name ?? pair.property.Name, pair.property))
            .ToList();

        var wrong = outputs.Where(output => output.ValueType is null).ToList();
        if (wrong.Count > 0)
            throw RunException.OutputsHaveIncorrectType(wrong.Select(output => output.Name));
        var missing = outputs.Where(output => output.Property.GetValue(this) is null).ToList();
        if (missing.Count > 0)
            throw RunException.OutputsAreMissing(missing.Select(output => output.Name));

        RegisterOutputs(outputs.ToDictionary(output => output.Name, output => output.Property.GetValue(this)));
    }

    private static ComponentResourceOptions? ToResourceOptions(StackOptions? options) => options is null
        ? null
        : new()
        {
            ResourceTransformations = options.ResourceTransformations,
            ResourceTransforms = options.ResourceTransforms,
        };
}
