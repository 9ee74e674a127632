using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;

namespace Pulumi;

/// <summary>Finds the properties of a resource that are marked with <see cref="OutputAttribute"/>, its base classes' too.</summary>
internal static class OutputProperties
{
    private static readonly ConcurrentDictionary<Type, ImmutableArray<OutputProperty>> Cache = new();

    public static ImmutableArray<OutputProperty> Of(Type type) => Cache.GetOrAdd(type, Find);

    private static ImmutableArray<OutputProperty> Find(Type type)
    {
        const BindingFlags own = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        var found = ImmutableArray.CreateBuilder<OutputProperty>();
        for (var current = type; current is not null && current != typeof(Resource); current = current.BaseType)
            foreach (var property in current.GetProperties(own))
                if (property.GetCustomAttribute<OutputAttribute>() is { } output && found.All(known => known.Property.Name != property.Name))
                    found.Add(new(output.Name ?? property.Name, property));
        return found.ToImmutable();
    }
}

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
