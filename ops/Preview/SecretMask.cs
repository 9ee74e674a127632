using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace GitOrigin.Ops.Preview;

/// <summary>
/// Blots secrets out of texts that everybody may read. The engine masks the values that it knows to be secret; this is for
/// what it cannot know: the credentials that the preview ran with, which a tool may repeat in an error, and private keys.
/// </summary>
public sealed partial class SecretMask
{
    /// <summary>What stands in place of a secret.</summary>
    public const string Text = "[secret]";

    /// <summary>A shorter value would blot out half of every text and protect nothing.</summary>
    private const int MinimumLength = 6;

    private readonly ImmutableArray<string> secrets;

    /// <summary>Makes a mask.</summary>
    /// <param name="environment">The environment that the preview ran in, by name.</param>
    public SecretMask(IEnumerable<KeyValuePair<string, string>> environment) =>
        secrets =
        [
            .. environment
                .Where(variable => SecretName().IsMatch(variable.Key) && !PlaceName().IsMatch(variable.Key))
                .SelectMany(variable => variable.Value.Split('\n', StringSplitOptions.TrimEntries).Append(variable.Value.Trim()))
                .Where(value => value.Length >= MinimumLength)
                .Distinct()
                .OrderByDescending(value => value.Length),
        ];

    /// <summary>The text without secrets.</summary>
    public string Apply(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        foreach (var secret in secrets)
        {
            text = text.Replace(secret, Text, StringComparison.Ordinal);
        }

        return PrivateKey().Replace(text, Text);
    }

    [GeneratedRegex("PASS|SECRET|TOKEN|CREDENTIAL|KEY$", RegexOptions.IgnoreCase)]
    private static partial Regex SecretName();

    [GeneratedRegex("_(FILE|DIR|PATH)$", RegexOptions.IgnoreCase)]
    private static partial Regex PlaceName();

    [GeneratedRegex("-----BEGIN [A-Z ]*PRIVATE KEY-----.*?(-----END [A-Z ]*PRIVATE KEY-----|$)", RegexOptions.Singleline)]
    private static partial Regex PrivateKey();
}
