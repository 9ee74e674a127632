namespace Pulumi;

/// <summary>Lets a map of unions take inputs of either type.</summary>
public static class InputMapExtensions
{
    /// <summary>Adds an input of the first type.</summary>
    public static void Add<T0, T1>(this InputMap<Union<T0, T1>> map, string key, Input<T0> value)
    {
        ArgumentNullException.ThrowIfNull(map);
        map.Add(key, value.Apply(Union<T0, T1>.FromT0));
    }

    /// <summary>Adds an input of the second type.</summary>
    public static void Add<T0, T1>(this InputMap<Union<T0, T1>> map, string key, Input<T1> value)
    {
        ArgumentNullException.ThrowIfNull(map);
        map.Add(key, value.Apply(Union<T0, T1>.FromT1));
    }
}
