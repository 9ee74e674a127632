using System.Security.Cryptography;
using System.Text;

namespace EmbeddedEngine.Secrets;

/// <summary>
/// Encrypted text as Pulumi writes it: <c>v1:NONCE:CIPHERTEXT</c>, AES-256-GCM with a random nonce of 12 bytes and a
/// tag of 16 bytes behind the ciphertext, both parts in base64.
/// </summary>
internal static class SecretText
{
    /// <summary>Length of a key, in bytes.</summary>
    public const int KeySize = 32;

    private const string Version = "v1";
    private const int NonceSize = 12;
    private const int TagSize = 16;

    public static string Encrypt(ReadOnlySpan<byte> key, string plaintext)
    {
        var nonce = RandomNumberGenerator.GetBytes(NonceSize);
        var bytes = Encoding.UTF8.GetBytes(plaintext);
        var sealedBytes = new byte[bytes.Length + TagSize];
        try
        {
            using var aes = new AesGcm(key, TagSize);
            aes.Encrypt(nonce, bytes, sealedBytes.AsSpan(0, bytes.Length), sealedBytes.AsSpan(bytes.Length));
        }
        finally
        {
            CryptographicOperations.ZeroMemory(bytes);
        }

        return $"{Version}:{Convert.ToBase64String(nonce)}:{Convert.ToBase64String(sealedBytes)}";
    }

    /// <exception cref="FormatException">The text is not of this form.</exception>
    /// <exception cref="AuthenticationTagMismatchException">The text was encrypted with another key, or altered.</exception>
    public static string Decrypt(ReadOnlySpan<byte> key, string ciphertext)
    {
        var parts = ciphertext.Split(':');
        if (parts.Length != 3 || parts[0] != Version)
        {
            throw new FormatException($"encrypted text must have the form {Version}:NONCE:CIPHERTEXT");
        }

        var nonce = Convert.FromBase64String(parts[1]);
        var sealedBytes = Convert.FromBase64String(parts[2]);
        if (nonce.Length != NonceSize || sealedBytes.Length < TagSize)
        {
            throw new FormatException("encrypted text is too short");
        }

        var bytes = new byte[sealedBytes.Length - TagSize];
        try
        {
            using var aes = new AesGcm(key, TagSize);
            aes.Decrypt(nonce, sealedBytes.AsSpan(0, bytes.Length), sealedBytes.AsSpan(bytes.Length), bytes);
            return Encoding.UTF8.GetString(bytes);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(bytes);
        }
    }
}
