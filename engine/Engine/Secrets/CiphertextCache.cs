using System.Collections.Concurrent;

namespace EmbeddedEngine.Secrets;

/// <summary>
/// Remembers what was decrypted and encrypted, so that a secret that does not change keeps its ciphertext: the state
/// does not change where nothing did, and writing it again costs no encryption.
/// </summary>
internal sealed class CiphertextCache(ISecretsManager inner) : ISecretsManager
{
    private readonly ConcurrentDictionary<string, string> ciphertexts = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> plaintexts = new(StringComparer.Ordinal);

    public SecretsProviderDescription Description => inner.Description;

    public string Encrypt(string plaintext) => ciphertexts.GetOrAdd(plaintext, inner.Encrypt);

    public string Decrypt(string ciphertext)
    {
        var plaintext = plaintexts.GetOrAdd(ciphertext, inner.Decrypt);
        ciphertexts.TryAdd(plaintext, ciphertext);
        return plaintext;
    }

    public void Dispose()
    {
        ciphertexts.Clear();
        plaintexts.Clear();
        inner.Dispose();
    }
}
