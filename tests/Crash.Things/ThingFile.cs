using System.Security.Cryptography;
using System.Text;

namespace EmbeddedEngine.Crash.Things;

/// <summary>What the file of a thing holds.</summary>
public static class ThingFile
{
    /// <summary>The content.</summary>
    public static string Content(string text, string place, IEnumerable<string> upstream) => $"{text}|{place}|{string.Join(',', upstream)}";

    /// <summary>What tells one content from another without showing it.</summary>
    public static string Digest(string content) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)));
}
