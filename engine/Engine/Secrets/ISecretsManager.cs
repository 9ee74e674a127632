namespace EmbeddedEngine.Secrets;

/// <summary>Encrypts and decrypts a stack's secrets. Safe to use from several threads.</summary>
public interface ISecretsManager : IDisposable
{
    /// <summary>What a checkpoint must say so that the same secrets can be decrypted later.</summary>
    SecretsProviderDescription Description { get; }

    /// <summary>Encrypts a text.</summary>
    string Encrypt(string plaintext);

    /// <summary>Decrypts a text.</summary>
    /// <exception cref="SecretsException">The text is not one that was encrypted with this key.</exception>
    string Decrypt(string ciphertext);
}
