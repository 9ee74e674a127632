using System.Collections.Immutable;

namespace EmbeddedEngine.Secrets;

/// <summary>What a checkpoint says of the way its secrets are encrypted: its field <c>secrets_providers</c>.</summary>
/// <param name="Type">The kind of provider, such as <c>passphrase</c>.</param>
/// <param name="State">What that provider needs to find its key again; for a passphrase, <c>salt</c>.</param>
public sealed record SecretsProviderDescription(string Type, ImmutableSortedDictionary<string, string> State)
{
    private const string SaltField = "salt";

    /// <summary>The provider whose key comes from a passphrase: the only one supported.</summary>
    public const string PassphraseType = "passphrase";

    /// <summary>The salt of a passphrase provider, <c>v1:SALT:CHECK</c>; null where there is none.</summary>
    public string? Salt => State.GetValueOrDefault(SaltField);

    /// <summary>Describes a passphrase provider.</summary>
    public static SecretsProviderDescription Passphrase(string salt) =>
        new(PassphraseType, ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal).Add(SaltField, salt));

    /// <summary>Refuses a provider that is not supported, by its name.</summary>
    /// <exception cref="SecretsException">It is not <c>passphrase</c>.</exception>
    public static void EnsureSupported(string type, string where)
    {
        if (type != PassphraseType)
        {
            throw new SecretsException(
                $"{where}: secrets provider '{type}' is not supported by the embedded engine, only '{PassphraseType}' is. " +
                $"Use the official CLI, or move the stack with it: pulumi stack change-secrets-provider {PassphraseType}");
        }
    }
}
