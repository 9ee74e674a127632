using System.Security.Cryptography;
using System.Text;

namespace EmbeddedEngine.State;

/// <summary>Which engine wrote a state.</summary>
public static class EngineVersion
{
    /// <summary>The version that this engine writes into a checkpoint's manifest.</summary>
    public const string Current = "v0.1.0";

    /// <summary>
    /// The manifest's <c>magic</c>: SHA-256 of the version in hex, nothing for no version. It shows a manifest that
    /// was altered by hand.
    /// </summary>
    public static string Magic(string version) =>
        version.Length == 0 ? "" : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(version)));
}
