using EmbeddedEngine.Secrets;

namespace EmbeddedEngine.Stacks;

/// <summary>
/// The keys of a stack whose passphrase is being changed: what an earlier change left under the new passphrase is
/// opened with that, everything else with the old one.
/// </summary>
internal sealed class OpenedSecrets(SessionSecrets secrets, string newPassphrase) : IDisposable
{
    private readonly List<ISecretsManager> opened = [];

    /// <summary>Decrypts what was encrypted under a salt.</summary>
    /// <exception cref="SecretsException">Neither passphrase belongs to it.</exception>
    public async Task<Func<string, string>> DecrypterAsync(string? salt, CancellationToken cancellation)
    {
        if (salt is null)
            return _ => throw new SecretsException("The stack has encrypted values, and no salt to decrypt them.");
        try
        {
            return (await secrets.OpenAsync(salt, cancellation).ConfigureAwait(false)).Decrypt;
        }
        catch (SecretsException) when (TryOpen(salt) is { } manager)
        {
            return manager.Decrypt;
        }
    }

    public void Dispose() => opened.ForEach(manager => manager.Dispose());

    /// <summary>The key under the new passphrase; null if that is not the salt's: then that the old one is wrong is what the user can act on.</summary>
    private PassphraseSecretsManager? TryOpen(string salt)
    {
        try
        {
            var manager = PassphraseSecretsManager.Open(newPassphrase, salt);
            opened.Add(manager);
            return manager;
        }
        catch (SecretsException)
        {
            return null;
        }
    }
}
