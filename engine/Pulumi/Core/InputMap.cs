using System.Collections;
using System.Collections.Immutable;

namespace Pulumi;

/// <summary>A map from text to inputs, written <c>{ { "key", value } }</c> or <c>{ ["key"] = value }</c>.</summary>
/// <typeparam name="TValue">The type of a value.</typeparam>
public sealed class InputMap<TValue>
    : Input<ImmutableDictionary<string, TValue>>, IEnumerable, IAsyncEnumerable<Input<KeyValuePair<string, TValue>>>
{
    private Output<ImmutableDictionary<string, Input<TValue>>> _entries;

    /// <summary>An empty map.</summary>
    public InputMap() : this(Output.Create(ImmutableDictionary<string, Input<TValue>>.Empty)) { }

    private InputMap(Output<ImmutableDictionary<string, Input<TValue>>> entries) => _entries = entries;

    /// <summary>Sets the value of a key.</summary>
    public Input<TValue> this[string key]
    {
        set => _entries = _entries.Apply(entries => entries.SetItem(key, value));
    }

    private protected override object? Value => _entries;

    /// <summary>Adds a key, which must not be in the map yet.</summary>
    public void Add(string key, Input<TValue> value) => _entries = _entries.Apply(entries => entries.Add(key, value));

    /// <summary>Adds all entries of another map.</summary>
    public void Add(InputMap<TValue> values) => AddRange(values);

    /// <summary>Adds all entries of another map.</summary>
    public void AddRange(InputMap<TValue> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        _entries = Output.Tuple(_entries, values._entries).Apply(pair => pair.Item1.AddRange(pair.Item2));
    }

    /// <summary>A new map of both maps' entries; where both have a key, the second's value.</summary>
    public static InputMap<TValue> Merge(InputMap<TValue> first, InputMap<TValue> second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        return new(Output.Tuple(first._entries, second._entries).Apply(pair => pair.Item1.SetItems(pair.Item2)));
    }

    /// <summary>The entries, once it is known which there are.</summary>
    public async IAsyncEnumerator<Input<KeyValuePair<string, TValue>>> GetAsyncEnumerator(CancellationToken cancellationToken)
    {
        var data = await _entries.DataTask.WaitAsync(cancellationToken);
        foreach (var (key, value) in data.IsKnown ? data.Value : [])
            yield return value.Apply(known => KeyValuePair.Create(key, known));
    }

    /// <summary>Not supported: the entries may not be known yet. It is here so that collection initialisers compile.</summary>
    IEnumerator IEnumerable.GetEnumerator() =>
        throw new NotSupportedException("An InputMap cannot be enumerated synchronously: use await foreach, or ToOutput().Apply.");

    internal override Output<ImmutableDictionary<string, TValue>> AsOutput() => _entries.Apply(entries =>
    {
        var ordered = entries.ToImmutableArray();
        return Output.All(ordered.Select(entry => entry.Value))
            .Apply(values => ordered.Zip(values, (entry, value) => KeyValuePair.Create(entry.Key, value)).ToImmutableDictionary());
    });

    private static InputMap<TValue> From(IEnumerable<KeyValuePair<string, TValue>> values) => new(Output.Create(ToEntries(values)));

    private static InputMap<TValue> FromOutput<TMap>(Output<TMap> values) where TMap : IEnumerable<KeyValuePair<string, TValue>> =>
        new(values.Apply(map => ToEntries(map)));

    private static ImmutableDictionary<string, Input<TValue>> ToEntries(IEnumerable<KeyValuePair<string, TValue>>? values) =>
        (values ?? []).ToImmutableDictionary(entry => entry.Key, entry => (Input<TValue>)entry.Value);

    /// <summary>A map of the entries of a dictionary.</summary>
    public static implicit operator InputMap<TValue>(Dictionary<string, TValue> values) => From(values);

    /// <summary>A map of the entries of an immutable dictionary.</summary>
    public static implicit operator InputMap<TValue>(ImmutableDictionary<string, TValue> values) => From(values);

    /// <summary>A map whose keys are not known until the output is.</summary>
    public static implicit operator InputMap<TValue>(Output<Dictionary<string, TValue>> values) => FromOutput(values);

    /// <summary>A map whose keys are not known until the output is.</summary>
    public static implicit operator InputMap<TValue>(Output<IDictionary<string, TValue>> values) => FromOutput(values);

    /// <summary>A map whose keys are not known until the output is.</summary>
    public static implicit operator InputMap<TValue>(Output<ImmutableDictionary<string, TValue>> values) => FromOutput(values);
}
