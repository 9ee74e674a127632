using EmbeddedEngine.Values;

namespace EmbeddedEngine.Providers.OpenStack.Schema;

/// <summary>A property of a type of resource, by the official package's name.</summary>
/// <param name="Name">The name.</param>
/// <param name="Shape">Its values.</param>
internal sealed record Property(string Name, PropertyShape Shape = PropertyShape.Text)
{
    /// <summary>The resource cannot be without it.</summary>
    public bool Required { get; init; }

    /// <summary>A change of it makes another resource.</summary>
    public bool Replaces { get; init; }

    /// <summary>The cloud gives it a value where the program gives none: that it goes from the program changes nothing.</summary>
    public bool Computed { get; init; }

    /// <summary>The cloud alone says it: no input.</summary>
    public bool OutputOnly { get; init; }

    /// <summary>It is the provider's own, or the cloud does not tell it: it is neither sent as it is nor read back.</summary>
    public bool Local { get; init; }

    /// <summary>It cannot be told from the cloud by the field of the same name; the type of resource reads it itself.</summary>
    public bool ReadByType { get; init; }

    /// <summary>The embedded provider does not do it: a value is refused.</summary>
    public bool Unsupported { get; init; }

    /// <summary>What it is where the program says nothing; null: nothing.</summary>
    public PropertyValue? Default { get; init; }

    /// <summary>The name that the service has for it.</summary>
    public string Field { get; init; } = FieldNames.Of(Name);

    /// <summary>Whether a program may set it.</summary>
    public bool IsInput => !OutputOnly;

    /// <summary>Whether the value is of the shape; one that is not known yet is of any.</summary>
    public bool Fits(PropertyValue value) => (Shape, value.Unwrap()) switch
    {
        (_, PropertyValue.Null or PropertyValue.Computed) => true,
        (PropertyShape.Text, PropertyValue.Text) => true,
        (PropertyShape.Number, PropertyValue.Number number) => double.IsInteger(number.Value),
        (PropertyShape.Flag, PropertyValue.Bool) => true,
        (PropertyShape.Texts or PropertyShape.TextSet, PropertyValue.Array list) => list.Items.All(item => item.Unwrap() is PropertyValue.Text or PropertyValue.Computed),
        (PropertyShape.TextMap, PropertyValue.Object map) => map.Properties.Values.All(item => item.Unwrap() is PropertyValue.Text or PropertyValue.Computed),
        (PropertyShape.Object, PropertyValue.Object) => true,
        (PropertyShape.Objects or PropertyShape.ObjectSet, PropertyValue.Array list) => list.Items.All(item => item.Unwrap() is PropertyValue.Object or PropertyValue.Computed),
        _ => false,
    };

    /// <summary>What a value of the shape is called.</summary>
    public string Expected => Shape switch
    {
        PropertyShape.Text => "a string",
        PropertyShape.Number => "a whole number",
        PropertyShape.Flag => "true or false",
        PropertyShape.Texts or PropertyShape.TextSet => "a list of strings",
        PropertyShape.TextMap => "an object whose values are strings",
        PropertyShape.Object => "an object",
        _ => "a list of objects",
    };
}
