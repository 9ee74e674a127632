using System.Collections.Immutable;

namespace Pulumi;

/// <summary>The configuration of the stack, as text by full keys, <c>namespace:name</c>.</summary>
internal sealed class StackConfig
{
    private const int ShortestRedacted = 4;

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

    /// <summary>
    /// The text without the secret values in it, which an exception's message may quote.
    /// Very short ones are left: to take out each 1 would hide nothing and make the text useless.
    /// </summary>
    public string Redact(string text) => _values
        .Where(value => IsSecret(value.Key) && value.Value.Length >= ShortestRedacted)
        .OrderByDescending(value => value.Value.Length)
        .Aggregate(text, (redacted, value) => redacted.Replace(value.Value, "[secret]", StringComparison.Ordinal));

    /// <summary>Old engines write <c>namespace:config:name</c>.</summary>
    private static string Normalise(string key) => key.Split(':', 3) is [var scope, "config", var name] ? $"{scope}:{name}" : key;
}
