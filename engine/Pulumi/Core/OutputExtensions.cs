using System.Collections.Immutable;

namespace Pulumi;

/// <summary>Short forms for outputs of arrays and unions.</summary>
public static class OutputExtensions
{
    /// <summary>Whether the union holds its first type.</summary>
    public static Output<bool> IsT0<T0, T1>(this Output<Union<T0, T1>> output) => Checked(output).Apply(union => union.IsT0);

    /// <summary>Whether the union holds its second type.</summary>
    public static Output<bool> IsT1<T0, T1>(this Output<Union<T0, T1>> output) => Checked(output).Apply(union => union.IsT1);

    /// <summary>The value as the first type; fails if the union holds the second.</summary>
    public static Output<T0> AsT0<T0, T1>(this Output<Union<T0, T1>> output) => Checked(output).Apply(union => union.AsT0);

    /// <summary>The value as the second type; fails if the union holds the first.</summary>
    public static Output<T1> AsT1<T0, T1>(this Output<Union<T0, T1>> output) => Checked(output).Apply(union => union.AsT1);

    /// <summary>The value, whichever type it has.</summary>
    public static Output<object> Value<T0, T1>(this Output<Union<T0, T1>> output) => Checked(output).Apply(union => union.Value);

    /// <summary>The first element of the array.</summary>
    public static Output<T> First<T>(this Output<ImmutableArray<T>> array) => Checked(array).Apply(items => items[0]);

    /// <summary>The element at a position, from zero.</summary>
    public static Output<T> GetAt<T>(this Output<ImmutableArray<T>> array, Input<int> index) =>
        Output.Tuple<ImmutableArray<T>, int>(Checked(array), index.ToOutput()).Apply(pair => pair.Item1[pair.Item2]);

    /// <summary>The number of elements.</summary>
    public static Output<int> Length<T>(this Output<ImmutableArray<T>> array) => Checked(array).Apply(items => items.Length);

    private static Output<T> Checked<T>(Output<T> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        return output;
    }
}
