using System.Collections.Immutable;

namespace Pulumi;

/// <summary>The configuration of the stack, as text by full keys, <c>namespace:name</c>.</summary>
internal sealed class StackConfig
{
    private readonly ImmutableDictionary<string, string> _values;
    private readonly ImmutableHashSet<string> _secretKeys;

    public StackConfig(IReadOnlyDictionary<string, string> values, IReadOnlySet<string> secretKeys)
    {
        _values = values.ToImmutableDictionary(value => Normalise(value.Key), value => value.Value);
        _secretKeys = [.. secretKeys.Select(Normalise)];
    }

    public static StackConfig Empty { get; } = new(ImmutableDictionary<string, string>.Empty, ImmutableHashSet<string>.Empty);

    /// <summary>The value of a key; null if it is not set.</summary>
    public string? Get(string fullKey) => _values.GetValueOrDefault(fullKey);

    /// <summary>Whether the key's value is secret.</summary>
    public bool IsSecret(string fullKey) => _secretKeys.Contains(fullKey);

    /// <summary>Old engines write <c>namespace:config:name</c>.</summary>
    private static string Normalise(string key) => key.Split(':', 3) is [var scope, "config", var name] ? $"{scope}:{name}" : key;
}
