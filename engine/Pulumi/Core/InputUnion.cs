namespace Pulumi;

/// <summary>An input that may be of one of two types.</summary>
/// <typeparam name="T0">The first type.</typeparam>
/// <typeparam name="T1">The second type.</typeparam>
public sealed class InputUnion<T0, T1> : Input<Union<T0, T1>>
{
    /// <summary>An input that holds the first type's default value.</summary>
    public InputUnion() : this(Output.Create(default(Union<T0, T1>))) { }

    private InputUnion(Output<Union<T0, T1>> output) : base(output) { }

    /// <summary>An input of a value of the first type.</summary>
    public static implicit operator InputUnion<T0, T1>(T0 value) => Output.Create(value);

    /// <summary>An input of a value of the second type.</summary>
    public static implicit operator InputUnion<T0, T1>(T1 value) => Output.Create(value);

    /// <summary>An input of a value of either type.</summary>
    public static implicit operator InputUnion<T0, T1>(Union<T0, T1> value) => Output.Create(value);

    /// <summary>An input of an output of the first type.</summary>
    public static implicit operator InputUnion<T0, T1>(Output<T0> value) => new(value.Apply(Union<T0, T1>.FromT0));

    /// <summary>An input of an output of the second type.</summary>
    public static implicit operator InputUnion<T0, T1>(Output<T1> value) => new(value.Apply(Union<T0, T1>.FromT1));

    /// <summary>An input of an output of either type.</summary>
    public static implicit operator InputUnion<T0, T1>(Output<Union<T0, T1>> value) => new(value);
}
