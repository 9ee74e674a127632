using System.Text;
using EmbeddedEngine.Secrets;

namespace EmbeddedEngine.Tests.State;

/// <summary>Secrets that are quick to make and easy to foretell: base64, and a counter of encryptions.</summary>
internal sealed class PlainSecrets : ISecretsManager
{
    public SecretsProviderDescription Description { get; } = SecretsProviderDescription.Passphrase("v1:salt:check");

    public int Encryptions { get; private set; }

    public string Encrypt(string plaintext)
    {
        Encryptions++;
        return "v1:" + Convert.ToBase64String(Encoding.UTF8.GetBytes(plaintext));
    }

    public string Decrypt(string ciphertext) => Encoding.UTF8.GetString(Convert.FromBase64String(ciphertext["v1:".Length..]));

    public void Dispose()
    {
    }
}
