using System.Collections;
using System.Collections.Immutable;

namespace Pulumi;

/// <summary>A list of inputs, written <c>{ a, b }</c>, or made of an array, a list or an output of one.</summary>
/// <typeparam name="T">The type of an element.</typeparam>
public sealed class InputList<T> : Input<ImmutableArray<T>>, IEnumerable, IAsyncEnumerable<Input<T>>
{
    private Output<ImmutableArray<Input<T>>> _items;

    /// <summary>An empty list.</summary>
    public InputList() : this(Output.Create(ImmutableArray<Input<T>>.Empty)) { }

    private InputList(Output<ImmutableArray<Input<T>>> items) => _items = items;

    private protected override object? Value => _items;

    /// <summary>Appends elements.</summary>
    public void Add(params Input<T>[] inputs)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        _items = _items.Apply(items => items.AddRange(inputs));
    }

    /// <summary>Appends another list.</summary>
    public void Add(InputList<T> inputs) => AddRange(inputs);

    /// <summary>Appends another list.</summary>
    public void AddRange(InputList<T> inputs)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        _items = Joined(inputs);
    }

    /// <summary>A new list of this one's elements and then the other's.</summary>
    public InputList<T> Concat(InputList<T> other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new(Joined(other));
    }

    /// <summary>The elements, once it is known how many there are.</summary>
    public async IAsyncEnumerator<Input<T>> GetAsyncEnumerator(CancellationToken cancellationToken)
    {
        var data = await _items.DataTask.WaitAsync(cancellationToken);
        foreach (var item in data.IsKnown ? data.Value : [])
            yield return item;
    }

    /// <summary>Not supported: the elements may not be known yet. It is here so that collection initialisers compile.</summary>
    IEnumerator IEnumerable.GetEnumerator() =>
        throw new NotSupportedException("An InputList cannot be enumerated synchronously: use await foreach, or ToOutput().Apply.");

    internal override Output<ImmutableArray<T>> AsOutput() => _items.Apply(items => Output.All(items.AsEnumerable()));

    internal InputList<T> Clone() => new(_items);

    private Output<ImmutableArray<Input<T>>> Joined(InputList<T> other) =>
        Output.Tuple(_items, other._items).Apply(pair => pair.Item1.AddRange(pair.Item2));

    private static InputList<T> From<TItem>(IEnumerable<TItem> values, Func<TItem, Input<T>> convert) =>
        new(Output.Create(values.Select(convert).ToImmutableArray()));

    private static InputList<T> From<TItem>(ImmutableArray<TItem> values, Func<TItem, Input<T>> convert) =>
        From((values.IsDefault ? [] : values).AsEnumerable(), convert);

    private static InputList<T> FromOutput<TItems>(Output<TItems> values) where TItems : IEnumerable<T> =>
        new(values.Apply(items => items is null or ImmutableArray<T> { IsDefault: true }
            ? []
            : items.Select(item => (Input<T>)item).ToImmutableArray()));

    /// <summary>A list of one value.</summary>
    public static implicit operator InputList<T>(T value) => From([value], item => item);

    /// <summary>A list of one output.</summary>
    public static implicit operator InputList<T>(Output<T> value) => From([value], item => item);

    /// <summary>A list of one input.</summary>
    public static implicit operator InputList<T>(Input<T> value) => From([value], item => item);

    /// <summary>A list of the values of an array.</summary>
    public static implicit operator InputList<T>(T[] values) => From(values, item => item);

    /// <summary>A list of the outputs of an array.</summary>
    public static implicit operator InputList<T>(Output<T>[] values) => From(values, item => item);

    /// <summary>A list of the inputs of an array.</summary>
    public static implicit operator InputList<T>(Input<T>[] values) => From(values, item => item);

    /// <summary>A list of the values of a list.</summary>
    public static implicit operator InputList<T>(List<T> values) => From(values, item => item);

    /// <summary>A list of the outputs of a list.</summary>
    public static implicit operator InputList<T>(List<Output<T>> values) => From(values, item => item);

    /// <summary>A list of the inputs of a list.</summary>
    public static implicit operator InputList<T>(List<Input<T>> values) => From(values, item => item);

    /// <summary>A list of the values of an immutable array.</summary>
    public static implicit operator InputList<T>(ImmutableArray<T> values) => From(values, item => item);

    /// <summary>A list of the outputs of an immutable array.</summary>
    public static implicit operator InputList<T>(ImmutableArray<Output<T>> values) => From(values, item => item);

    /// <summary>A list of the inputs of an immutable array.</summary>
    public static implicit operator InputList<T>(ImmutableArray<Input<T>> values) => From(values, item => item);

    /// <summary>A list whose length is not known until the output is.</summary>
    public static implicit operator InputList<T>(Output<T[]> values) => FromOutput(values);

    /// <summary>A list whose length is not known until the output is.</summary>
    public static implicit operator InputList<T>(Output<List<T>> values) => FromOutput(values);

    /// <summary>A list whose length is not known until the output is.</summary>
    public static implicit operator InputList<T>(Output<IEnumerable<T>> values) => FromOutput(values);

    /// <summary>A list whose length is not known until the output is.</summary>
    public static implicit operator InputList<T>(Output<ImmutableArray<T>> values) => FromOutput(values);
}
