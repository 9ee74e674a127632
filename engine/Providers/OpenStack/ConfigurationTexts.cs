using System.Collections.Immutable;
using EmbeddedEngine.Values;

namespace EmbeddedEngine.Providers.OpenStack;

/// <summary>The provider's configuration as texts, which is how a cloud's settings are read wherever they come from.</summary>
internal static class ConfigurationTexts
{
    /// <summary>Each setting by its name, what is in an object as <c>NAME.INNER</c>; those that say nothing are left out.</summary>
    public static ImmutableDictionary<string, string> Of(PropertyMap configuration) =>
        configuration.SelectMany(item => Texts(item.Key, item.Value)).ToImmutableDictionary(StringComparer.Ordinal);

    private static IEnumerable<KeyValuePair<string, string>> Texts(string name, PropertyValue value) => value.Unwrap() switch
    {
        PropertyValue.Text text => [KeyValuePair.Create(name, text.Value)],
        PropertyValue.Bool flag => [KeyValuePair.Create(name, flag.Value ? "true" : "false")],
        PropertyValue.Number number => [KeyValuePair.Create(name, FormattableString.Invariant($"{number.Value}"))],
        PropertyValue.Object map => map.Properties.SelectMany(item => Texts($"{name}.{item.Key}", item.Value)),
        _ => [],
    };
}
