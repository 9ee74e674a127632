using System.Text.RegularExpressions;

namespace OpenStackClient.Http;

/// <summary>Addresses as catalogs and settings give them: some with the version of the interface, some without.</summary>
internal static partial class Endpoint
{
    /// <summary>The address with its version, without a slash at the end.</summary>
    public static string Versioned(Uri address, string version)
    {
        var text = address.ToString().TrimEnd('/');
        return VersionInPath().IsMatch(address.AbsolutePath) ? text : $"{text}/{version}";
    }

    /// <summary>The address up to its version, where the service tells about its versions.</summary>
    public static string Root(string versioned)
    {
        var match = VersionInPath().Match(versioned);
        return match.Success ? versioned[..match.Groups["version"].Index] + match.Groups["version"].Value + "/" : versioned + "/";
    }

    [GeneratedRegex(@"/(?<version>v[0-9]+(\.[0-9]+)?)(/|$)")]
    private static partial Regex VersionInPath();
}
