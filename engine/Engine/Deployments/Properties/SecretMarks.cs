using System.Collections.Immutable;
using EmbeddedEngine.Values;

namespace EmbeddedEngine.Deployments.Properties;

/// <summary>Marks outputs secret: those that the program names, and those whose inputs were secret.</summary>
internal static class SecretMarks
{
    /// <summary>The outputs, marked.</summary>
    public static PropertyMap Apply(PropertyMap outputs, PropertyMap inputs, ImmutableArray<string> additional) => outputs.Select((name, value) =>
        additional.Contains(name, StringComparer.Ordinal) ? value.AsSecret()
        : inputs.TryGetValue(name, out var input) && input.ContainsSecrets ? Mark(value, input)
        : value);

    /// <summary>Marks where the input is secret; where the two have different shapes, the whole output.</summary>
    private static PropertyValue Mark(PropertyValue output, PropertyValue input)
    {
        if (output is PropertyValue.Secret || !input.ContainsSecrets)
            return output;
        return (output, input) switch
        {
            (PropertyValue.Object o, PropertyValue.Object i) =>
                new PropertyValue.Object(o.Properties.Select((name, value) => Mark(value, i.Properties.Get(name)))),
            (PropertyValue.Array o, PropertyValue.Array i) when o.Items.Length == i.Items.Length =>
                new PropertyValue.Array([.. o.Items.Zip(i.Items, Mark)]),
            _ => output.AsSecret(),
        };
    }
}
