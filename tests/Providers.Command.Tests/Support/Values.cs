using EmbeddedEngine.Values;

namespace EmbeddedEngine.Providers.Command.Tests.Support;

/// <summary>Short ways to write values.</summary>
internal static class Values
{
    public static PropertyMap Map(params (string Name, PropertyValue Value)[] items) =>
        PropertyMap.From(items.Select(item => KeyValuePair.Create(item.Name, item.Value)));

    public static PropertyValue List(params PropertyValue[] items) => new PropertyValue.Array([.. items]);

    public static PropertyValue Secret(PropertyValue value) => value.AsSecret();

    public static PropertyValue FileAsset(string path) => new PropertyValue.Asset(AssetSource.Path, path);

    public static PropertyValue TextAsset(string text) => new PropertyValue.Asset(AssetSource.Text, text);

    public static PropertyValue FileArchive(string path) => new PropertyValue.Archive(AssetSource.Path, path, PropertyMap.Empty);
}
