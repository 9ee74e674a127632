using EmbeddedEngine.State;
using EmbeddedEngine.Values;

namespace EmbeddedEngine.Cli.Workspace;

/// <summary>The secrets of a state in plaintext, so that they can be kept out of messages.</summary>
internal static class StateSecrets
{
    /// <summary>Every text that is a secret or stands in one.</summary>
    public static IEnumerable<string> Of(Snapshot snapshot) => snapshot.Resources
        .SelectMany(resource => resource.Inputs.Values.Concat(resource.Outputs.Values).Append(resource.ReplacementTrigger))
        .SelectMany(value => Of(value, isSecret: false))
        .Distinct(StringComparer.Ordinal);

    private static IEnumerable<string> Of(PropertyValue value, bool isSecret) => value switch
    {
        PropertyValue.Secret(var inner) => Of(inner, isSecret: true),
        PropertyValue.Array(var items) => items.SelectMany(item => Of(item, isSecret)),
        PropertyValue.Object(var properties) => properties.Values.SelectMany(item => Of(item, isSecret)),
        PropertyValue.Text(var text) when isSecret => [text],
        PropertyValue.Asset { Source: AssetSource.Text, Content: var content } when isSecret => [content],
        _ => [],
    };
}
