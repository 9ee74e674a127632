using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;

namespace Pulumi.Serialization;

/// <summary>Properties on the wire, and the resources that each depends on.</summary>
/// <param name="Content">The properties.</param>
/// <param name="Dependencies">For each property the resources that it depends on.</param>
internal sealed record SerializedProperties(Struct Content, ImmutableDictionary<string, IReadOnlySet<Resource>> Dependencies)
{
    /// <summary>All resources that any property depends on.</summary>
    public IEnumerable<Resource> AllDependencies => Dependencies.Values.SelectMany(resources => resources).Distinct();

    /// <summary>Serialises properties; those without a value are left out.</summary>
    /// <param name="label">What they belong to, for errors.</param>
    /// <param name="values">The values by their names on the wire.</param>
    /// <param name="keepResources">See <see cref="Serializer"/>.</param>
    /// <param name="keepOutputs">See <see cref="Serializer"/>.</param>
    public static async Task<SerializedProperties> CreateAsync(
        string label, IEnumerable<KeyValuePair<string, object?>> values, bool keepResources, bool keepOutputs = false)
    {
        var content = new Struct();
        var dependencies = ImmutableDictionary.CreateBuilder<string, IReadOnlySet<Resource>>();
        foreach (var (name, value) in values.OrderBy(property => property.Key, StringComparer.Ordinal))
        {
            var serializer = new Serializer(keepResources, keepOutputs);
            if (await serializer.SerializeAsync(value, $"{label}.{name}") is not { } serialized)
                continue;
            content.Fields.Add(name, serialized);
            dependencies.Add(name, serializer.Resources);
        }
        return new(content, dependencies.ToImmutable());
    }
}
