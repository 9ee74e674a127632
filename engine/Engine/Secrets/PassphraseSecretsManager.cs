using System.Security.Cryptography;
using System.Text;

namespace EmbeddedEngine.Secrets;

/// <summary>
/// Secrets under a key made from a passphrase: PBKDF2-HMAC-SHA256 with 1,000,000 rounds and a salt of 8 bytes.
/// The salt is kept as <c>v1:SALT:CHECK</c>, where CHECK is the encrypted word <c>pulumi</c>, by which a wrong
/// passphrase is recognised. Making the key takes some tenths of a second: make one manager per run.
/// </summary>
public sealed class PassphraseSecretsManager : ISecretsManager
{
    private const string SaltVersion = "v1";
    private const string CheckWord = "pulumi";
    private const int SaltSize = 8;
    private const int Rounds = 1_000_000;

    private readonly byte[] key;

    private PassphraseSecretsManager(byte[] key, string salt)
    {
        this.key = key;
        Description = SecretsProviderDescription.Passphrase(salt);
    }

    /// <inheritdoc />
    public SecretsProviderDescription Description { get; }

    /// <summary>Makes a manager with a new random salt.</summary>
    public static PassphraseSecretsManager Create(string passphrase)
    {
        var saltBytes = RandomNumberGenerator.GetBytes(SaltSize);
        var key = DeriveKey(passphrase, saltBytes);
        return new PassphraseSecretsManager(
            key, $"{SaltVersion}:{Convert.ToBase64String(saltBytes)}:{SecretText.Encrypt(key, CheckWord)}");
    }

    /// <summary>Makes the manager that a kept salt belongs to.</summary>
    /// <param name="passphrase">The passphrase.</param>
    /// <param name="salt"><c>v1:SALT:CHECK</c>, as in <c>encryptionsalt</c> and in a checkpoint.</param>
    /// <exception cref="SecretsException">The passphrase is wrong, or the salt is damaged.</exception>
    public static PassphraseSecretsManager Open(string passphrase, string salt)
    {
        var parts = salt.Split(':', 3);
        if (parts.Length != 3 || parts[0] != SaltVersion)
        {
            throw Damaged(null);
        }

        byte[]? key = null;
        try
        {
            key = DeriveKey(passphrase, Convert.FromBase64String(parts[1]));
            if (SecretText.Decrypt(key, parts[2]) != CheckWord)
            {
                throw Damaged(null);
            }

            var manager = new PassphraseSecretsManager(key, salt);
            key = null;
            return manager;
        }
        catch (FormatException exception)
        {
            throw Damaged(exception);
        }
        catch (AuthenticationTagMismatchException exception)
        {
            throw new SecretsException(
                "The passphrase is wrong for this stack: set PULUMI_CONFIG_PASSPHRASE or PULUMI_CONFIG_PASSPHRASE_FILE to the one it was made with.",
                exception);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
        }
    }

    /// <inheritdoc />
    public string Encrypt(string plaintext) => SecretText.Encrypt(key, plaintext);

    /// <inheritdoc />
    public string Decrypt(string ciphertext)
    {
        try
        {
            return SecretText.Decrypt(key, ciphertext);
        }
        catch (FormatException exception)
        {
            throw new SecretsException($"An encrypted value is damaged: {exception.Message}.", exception);
        }
        catch (AuthenticationTagMismatchException exception)
        {
            throw new SecretsException(
                "An encrypted value cannot be decrypted with this stack's key: it was encrypted for another stack, or altered. " +
                "Set it again with: pulumi config set --secret KEY",
                exception);
        }
    }

    /// <summary>Forgets the key.</summary>
    public void Dispose() => CryptographicOperations.ZeroMemory(key);

    private static byte[] DeriveKey(string passphrase, byte[] salt)
    {
        var bytes = Encoding.UTF8.GetBytes(passphrase);
        try
        {
            return Rfc2898DeriveBytes.Pbkdf2(bytes, salt, Rounds, HashAlgorithmName.SHA256, SecretText.KeySize);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(bytes);
        }
    }

    private static SecretsException Damaged(Exception? cause) =>
        new("The salt of this stack is damaged: encryptionsalt must have the form v1:SALT:v1:NONCE:CIPHERTEXT. Restore it from version control.", cause);
}
