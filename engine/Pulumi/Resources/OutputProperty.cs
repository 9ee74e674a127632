using System.Reflection;

namespace Pulumi;

/// <summary>A property of a resource that is an output.</summary>
/// <param name="Name">Its name on the wire.</param>
/// <param name="Property">The property, as its own class declares it, so that a private setter is found.</param>
internal sealed record OutputProperty(string Name, PropertyInfo Property)
{
    /// <summary>The type of the value: <c>T</c> of <c>Output&lt;T&gt;</c>; null if the property is no output.</summary>
    public Type? ValueType =>
        Property.PropertyType is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(Output<>)
            ? type.GetGenericArguments()[0]
            : null;
}
