using System.Text.Json.Nodes;
using EmbeddedEngine.Values;

namespace EmbeddedEngine.Providers.OpenStack.Resources;

/// <summary>Texts by name of which some are the program's: others put theirs beside them.</summary>
internal static class OwnTexts
{
    /// <summary>Those of the program's texts that are there, as they are there.</summary>
    public static PropertyMap Of(PropertyValue wanted, JsonNode? there) => PropertyMap.From(
        (wanted.Unwrap() as PropertyValue.Object)?.Properties.Keys
            .Select(name => KeyValuePair.Create(name, there?[name]))
            .Where(item => item.Value is not null)
            .Select(item => KeyValuePair.Create(item.Key, (PropertyValue)item.Value!.ToString())) ?? []);
}
