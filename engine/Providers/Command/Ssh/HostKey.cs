using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace EmbeddedEngine.Providers.Command.Ssh;

/// <summary>A host's public key, as a line of a <c>.pub</c> file holds it (RFC 4253, section 6.6).</summary>
/// <param name="Type">The key's type, such as <c>ssh-ed25519</c>.</param>
/// <param name="Base64">The key's blob in base64.</param>
internal sealed record HostKey(string Type, string Base64)
{
    /// <summary>The signature algorithms that a key of this type can be offered with; RSA has three (RFC 8332).</summary>
    public ImmutableArray<string> Algorithms => Type == "ssh-rsa" ? ["rsa-sha2-512", "rsa-sha2-256", "ssh-rsa"] : [Type];

    /// <summary>The fingerprint that ssh shows.</summary>
    public string Fingerprint => FingerprintOf(Convert.FromBase64String(Base64));

    /// <summary>Reads a key: type, base64, and perhaps a comment.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out HostKey? key)
    {
        key = null;
        var fields = text.Split([' ', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
        if (fields.Length < 2)
        {
            return false;
        }

        var blob = new byte[fields[1].Length];
        if (!Convert.TryFromBase64String(fields[1], blob, out var length) || TypeIn(blob.AsSpan(0, length)) != fields[0])
        {
            return false;
        }

        key = new HostKey(fields[0], Convert.ToBase64String(blob, 0, length));
        return true;
    }

    /// <summary>Whether a host presented this very key.</summary>
    public bool Matches(byte[] blob) => Convert.ToBase64String(blob) == Base64;

    /// <summary>The fingerprint of a key's blob: SHA-256 in base64 without padding.</summary>
    public static string FingerprintOf(byte[] blob) => "SHA256:" + Convert.ToBase64String(SHA256.HashData(blob)).TrimEnd('=');

    // A blob begins with the length and the text of its own type.
    private static string? TypeIn(ReadOnlySpan<byte> blob)
    {
        if (blob.Length < sizeof(uint))
        {
            return null;
        }

        var length = BinaryPrimitives.ReadUInt32BigEndian(blob);
        return length <= blob.Length - sizeof(uint) ? Encoding.ASCII.GetString(blob.Slice(sizeof(uint), (int)length)) : null;
    }
}
