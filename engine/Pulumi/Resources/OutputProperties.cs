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
                if (property.GetCustomAttribute<OutputAttribute>() is { } output
                    && found.All(known => known.Property.Name != property.Name))
                    found.Add(new(output.Name ?? property.Name, property));
        return found.ToImmutable();
    }
}
