namespace Pulumi;

/// <summary>Lets a list of unions take inputs of either type.</summary>
public static class InputListExtensions
{
    /// <summary>Appends an input of the first type.</summary>
    public static void Add<T0, T1>(this InputList<Union<T0, T1>> list, Input<T0> value)
    {
        ArgumentNullException.ThrowIfNull(list);
        Input<Union<T0, T1>> union = value.Apply(Union<T0, T1>.FromT0);
        list.Add(union);
    }

    /// <summary>Appends an input of the second type.</summary>
    public static void Add<T0, T1>(this InputList<Union<T0, T1>> list, Input<T1> value)
    {
        ArgumentNullException.ThrowIfNull(list);
        Input<Union<T0, T1>> union = value.Apply(Union<T0, T1>.FromT1);
        list.Add(union);
    }
}
