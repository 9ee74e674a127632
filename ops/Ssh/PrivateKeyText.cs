using System.Security.Cryptography;
using System.Text;
using Renci.SshNet;
using Renci.SshNet.Common;

namespace GitOrigin.Ops.Ssh;

/// <summary>Reads a private key for SSH.NET, which wants a file.</summary>
internal static class PrivateKeyText
{
    /// <summary>The key.</summary>
    /// <param name="text">The key in OpenSSH's format, without a passphrase.</param>
    /// <param name="complaint">What is said of a text that is no such key.</param>
    /// <exception cref="OpsException">It is no such key.</exception>
    public static PrivateKeyFile Read(string text, string complaint)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text.Trim() + "\n"));
        try
        {
            return new PrivateKeyFile(stream);
        }
        catch (Exception e) when (e is SshException or ArgumentException or FormatException or NotSupportedException or CryptographicException)
        {
            // The parser's own words could quote the key.
            throw new OpsException(complaint);
        }
    }
}
