using EmbeddedEngine.Values;

namespace EmbeddedEngine.Providers.OpenStack.Tests.Support;

/// <summary>Short ways to write values.</summary>
internal static class Values
{
    public static PropertyMap Map(params (string Name, PropertyValue Value)[] items) =>
        PropertyMap.From(items.Select(item => KeyValuePair.Create(item.Name, item.Value)));

    public static PropertyValue List(params PropertyValue[] items) => new PropertyValue.Array([.. items]);

    public static string Text(this PropertyMap map, string name) => map[name].AsText().ShouldNotBeNull();
}
