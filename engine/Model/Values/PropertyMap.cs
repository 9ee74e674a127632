using System.Collections;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace EmbeddedEngine.Values;

/// <summary>Properties by name, in ordinal order of the names. Immutable; equality is by content.</summary>
[CollectionBuilder(typeof(PropertyMap), nameof(Create))]
public sealed class PropertyMap : IReadOnlyDictionary<string, PropertyValue>, IEquatable<PropertyMap>
{
    private static readonly ImmutableSortedDictionary<string, PropertyValue> NoItems =
        ImmutableSortedDictionary.Create<string, PropertyValue>(StringComparer.Ordinal);

    private readonly ImmutableSortedDictionary<string, PropertyValue> items;

    private PropertyMap(ImmutableSortedDictionary<string, PropertyValue> items) => this.items = items;

    /// <summary>No properties.</summary>
    public static PropertyMap Empty { get; } = new(NoItems);

    /// <inheritdoc />
    public int Count => items.Count;

    /// <inheritdoc />
    public IEnumerable<string> Keys => items.Keys;

    /// <inheritdoc />
    public IEnumerable<PropertyValue> Values => items.Values;

    /// <summary>Whether any value, at any depth, is not known yet.</summary>
    public bool ContainsUnknowns => items.Values.Any(value => value.ContainsUnknowns);

    /// <summary>Whether any value, at any depth, is a secret.</summary>
    public bool ContainsSecrets => items.Values.Any(value => value.ContainsSecrets);

    /// <inheritdoc />
    public PropertyValue this[string key] => items[key];

    /// <summary>Makes a map; of two properties with one name the later counts.</summary>
    public static PropertyMap Create(ReadOnlySpan<KeyValuePair<string, PropertyValue>> properties)
    {
        var builder = NoItems.ToBuilder();
        foreach (var (name, value) in properties)
        {
            builder[name] = value;
        }

        return new PropertyMap(builder.ToImmutable());
    }

    /// <summary>Makes a map; of two properties with one name the later counts.</summary>
    public static PropertyMap From(IEnumerable<KeyValuePair<string, PropertyValue>> properties) => Create([.. properties]);

    /// <summary>The property, or <see cref="PropertyValue.Nothing"/> where there is none.</summary>
    public PropertyValue Get(string name) => items.GetValueOrDefault(name, PropertyValue.Nothing);

    /// <summary>The map with one property set.</summary>
    public PropertyMap With(string name, PropertyValue value) => new(items.SetItem(name, value));

    /// <summary>The map without one property.</summary>
    public PropertyMap Without(string name) => new(items.Remove(name));

    /// <summary>The map with every value passed through <paramref name="convert"/>.</summary>
    public PropertyMap Select(Func<string, PropertyValue, PropertyValue> convert) =>
        From(items.Select(item => KeyValuePair.Create(item.Key, convert(item.Key, item.Value))));

    /// <summary>The map with every secret, at any depth, replaced by what it holds.</summary>
    public PropertyMap WithoutSecrets() => ContainsSecrets ? Select((_, value) => value.WithoutSecrets()) : this;

    /// <inheritdoc />
    public bool ContainsKey(string key) => items.ContainsKey(key);

    /// <inheritdoc />
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out PropertyValue value) => items.TryGetValue(key, out value);

    /// <inheritdoc />
    public IEnumerator<KeyValuePair<string, PropertyValue>> GetEnumerator() => items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc />
    public bool Equals(PropertyMap? other) =>
        other is not null && (ReferenceEquals(this, other) || (Count == other.Count && items.SequenceEqual(other.items)));

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as PropertyMap);

    /// <inheritdoc />
    public override int GetHashCode() => items.Aggregate(Count, (hash, item) => HashCode.Combine(hash, item.Key, item.Value));
}
