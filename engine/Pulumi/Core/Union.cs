using System.Diagnostics.CodeAnalysis;

namespace Pulumi;

/// <summary>A value of one of two types.</summary>
/// <typeparam name="T0">The first type.</typeparam>
/// <typeparam name="T1">The second type.</typeparam>
public readonly struct Union<T0, T1> : IEquatable<Union<T0, T1>>, IUnion
{
    private readonly T0? _first;
    private readonly T1? _second;

    private Union(bool isSecond, T0? first, T1? second)
    {
        IsT1 = isSecond;
        _first = first;
        _second = second;
    }

    /// <summary>Whether this holds the first type.</summary>
    public bool IsT0 => !IsT1;

    /// <summary>Whether this holds the second type.</summary>
    public bool IsT1 { get; }

    /// <summary>The value, whichever type it has.</summary>
    public object Value => IsT0 ? _first! : _second!;

    /// <summary>The value as the first type; throws if this holds the second.</summary>
    public T0 AsT0 => IsT0 ? _first! : throw new InvalidOperationException($"The union holds a {typeof(T1).Name}.");

    /// <summary>The value as the second type; throws if this holds the first.</summary>
    public T1 AsT1 => IsT1 ? _second! : throw new InvalidOperationException($"The union holds a {typeof(T0).Name}.");

    /// <summary>A union of a value of the first type.</summary>
    public static Union<T0, T1> FromT0(T0 input) => new(false, input, default);

    /// <summary>A union of a value of the second type.</summary>
    public static Union<T0, T1> FromT1(T1 input) => new(true, default, input);

    /// <summary>A union of a value of the first type.</summary>
    public static implicit operator Union<T0, T1>(T0 t) => FromT0(t);

    /// <summary>A union of a value of the second type.</summary>
    public static implicit operator Union<T0, T1>(T1 t) => FromT1(t);

    /// <summary>Whether both hold the same type and equal values.</summary>
    public static bool operator ==(Union<T0, T1> left, Union<T0, T1> right) => left.Equals(right);

    /// <summary>Whether they differ in type or value.</summary>
    public static bool operator !=(Union<T0, T1> left, Union<T0, T1> right) => !left.Equals(right);

    /// <summary>Runs the action for the type that this holds.</summary>
    public void Switch(Action<T0> f0, Action<T1> f1)
    {
        ArgumentNullException.ThrowIfNull(f0);
        ArgumentNullException.ThrowIfNull(f1);
        if (IsT0)
            f0(_first!);
        else
            f1(_second!);
    }

    /// <summary>The result of the function for the type that this holds.</summary>
    public TResult Match<TResult>(Func<T0, TResult> f0, Func<T1, TResult> f1)
    {
        ArgumentNullException.ThrowIfNull(f0);
        ArgumentNullException.ThrowIfNull(f1);
        return IsT0 ? f0(_first!) : f1(_second!);
    }

    /// <summary>Transforms a value of the first type, leaves the other alone.</summary>
    public Union<TResult, T1> MapT0<TResult>(Func<T0, TResult> mapFunc) => Bimap(mapFunc, second => second);

    /// <summary>Transforms a value of the second type, leaves the other alone.</summary>
    public Union<T0, TResult> MapT1<TResult>(Func<T1, TResult> mapFunc) => Bimap(first => first, mapFunc);

    /// <summary>Transforms the value by the function for its type.</summary>
    public Union<TResult0, TResult1> Bimap<TResult0, TResult1>(Func<T0, TResult0> mapFunc0, Func<T1, TResult1> mapFunc1) =>
        Match(first => Union<TResult0, TResult1>.FromT0(mapFunc0(first)), second => Union<TResult0, TResult1>.FromT1(mapFunc1(second)));

    /// <summary>Whether this holds the first type, and the value as whichever type it has.</summary>
    public bool TryPickT0([MaybeNullWhen(false)] out T0 value, [MaybeNullWhen(true)] out T1 remainder)
    {
        value = _first;
        remainder = _second;
        return IsT0;
    }

    /// <summary>Whether this holds the second type, and the value as whichever type it has.</summary>
    public bool TryPickT1([MaybeNullWhen(false)] out T1 value, [MaybeNullWhen(true)] out T0 remainder)
    {
        value = _second;
        remainder = _first;
        return IsT1;
    }

    /// <inheritdoc/>
    public bool Equals(Union<T0, T1> other) => IsT1 == other.IsT1 && Equals(Value, other.Value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Union<T0, T1> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(IsT1, Value);

    /// <summary>The value's own text.</summary>
    public override string ToString() => Value?.ToString() ?? "";
}
