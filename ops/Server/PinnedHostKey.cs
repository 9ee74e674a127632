using System.Collections.Immutable;
using System.Security.Cryptography;

namespace GitOrigin.Ops.Server;

/// <summary>The one host key that is accepted.</summary>
/// <param name="Type">The key's type, such as <c>ssh-ed25519</c>.</param>
/// <param name="Base64">The public key.</param>
public sealed record PinnedHostKey(string Type, string Base64)
{
    /// <summary>The signature algorithms that such a key may be offered with; RSA has two that are still good.</summary>
    public ImmutableArray<string> Algorithms => Type == "ssh-rsa" ? ["rsa-sha2-512", "rsa-sha2-256"] : [Type];

    /// <summary>The fingerprint that ssh shows.</summary>
    public string Fingerprint => FingerprintOf(Convert.FromBase64String(Base64));

    /// <summary>Reads a line of a known_hosts file: hosts, type, key and perhaps a comment.</summary>
    /// <exception cref="OpsException">It is not such a line.</exception>
    public static PinnedHostKey Parse(string knownHosts)
    {
        ArgumentNullException.ThrowIfNull(knownHosts);
        return knownHosts.Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries) is [_, var type, var key, ..] && IsBase64(key)
            ? new PinnedHostKey(type, key)
            : throw new OpsException("the stack's output knownHosts is no line of a known_hosts file: run scripts/create-all");
    }

    /// <summary>Whether a host presented this very key.</summary>
    public bool Matches(byte[] key) => Convert.ToBase64String(key) == Base64;

    /// <summary>The fingerprint of a key: its SHA-256 in base64, without padding.</summary>
    public static string FingerprintOf(byte[] key) => "SHA256:" + Convert.ToBase64String(SHA256.HashData(key)).TrimEnd('=');

    private static bool IsBase64(string text) => text.Length > 0 && Convert.TryFromBase64String(text, new byte[text.Length], out _);
}
