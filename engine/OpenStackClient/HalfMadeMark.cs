using System.Security.Cryptography;
using System.Text;

namespace OpenStackClient;

/// <summary>
/// What stands in the description of a resource, of a server as a tag, until the embedded provider has made it wholly. By it a
/// resource is found again whose maker died, or whose making was never answered.
/// </summary>
public static class HalfMadeMark
{
    private const string Prefix = "being made by pulumi: ";
    private const int Digits = 24;

    /// <summary>The mark of the resource with a URN; it tells nothing of the stack.</summary>
    public static string Of(string urn) => Prefix + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(urn)))[..Digits];

    /// <summary>Whether a description or a tag is such a mark.</summary>
    public static bool Is(string? text) => text?.StartsWith(Prefix, StringComparison.Ordinal) == true;
}
