using System.Collections.Immutable;
using System.Text.RegularExpressions;
using EmbeddedEngine.Values;

namespace EmbeddedEngine.Providers.Command.Execution;

/// <summary>
/// Takes secret input values out of text that is shown. Secret is what is marked so; of a connection, which is secret as a
/// whole, only what grants access: its host and user are words that any output may hold.
/// </summary>
internal sealed class SecretMask
{
    /// <summary>What stands for a secret.</summary>
    public const string Placeholder = "[secret]";

    /// <summary>Shorter values are left alone: they occur in any text by chance.</summary>
    private const int MinimumLength = 4;

    private const string Connection = "connection";

    private static readonly ImmutableHashSet<string> Credentials = ["password", "privateKey", "privateKeyPassword"];

    private readonly Regex? secrets;

    // Of two secrets at one place the longer counts, so it stands first.
    private SecretMask(IEnumerable<string> secrets)
    {
        var pattern = string.Join('|', secrets.OrderByDescending(text => text.Length).Select(Regex.Escape));
        this.secrets = pattern.Length > 0 ? new Regex(pattern, RegexOptions.CultureInvariant) : null;
    }

    /// <summary>Makes the mask for a resource's inputs.</summary>
    public static SecretMask For(PropertyMap inputs)
    {
        var texts = inputs.SelectMany(item => item.Key == Connection ? CredentialsIn(item.Value) : SecretsIn(item.Value, secret: false));
        // A value of several lines is seen line by line in a log.
        var values = texts.SelectMany(text => text.Split('\n').Append(text)).Select(text => text.Trim()).Where(text => text.Length >= MinimumLength);
        return new SecretMask(values.Distinct(StringComparer.Ordinal));
    }

    /// <summary>Whether the text holds a secret.</summary>
    public bool Finds(string text) => secrets?.IsMatch(text) ?? false;

    /// <summary>The text with every secret in it replaced.</summary>
    public string Apply(string text) => secrets?.Replace(text, Placeholder) ?? text;

    private static IEnumerable<string> CredentialsIn(PropertyValue connection) =>
        connection.Unwrap() is not PropertyValue.Object { Properties: var fields }
            ? []
            : fields.SelectMany(field => Credentials.Contains(field.Key) ? SecretsIn(field.Value, secret: true) : CredentialsIn(field.Value));

    private static IEnumerable<string> SecretsIn(PropertyValue value, bool secret) => value switch
    {
        PropertyValue.Secret inner => SecretsIn(inner.Value, secret: true),
        PropertyValue.Text text => secret ? [text.Value] : [],
        PropertyValue.Array list => list.Items.SelectMany(item => SecretsIn(item, secret)),
        PropertyValue.Object map => map.Properties.Values.SelectMany(item => SecretsIn(item, secret)),
        PropertyValue.Asset { Source: AssetSource.Text } asset => secret ? [asset.Content] : [],
        _ => [],
    };
}
