using System.Text.RegularExpressions;

namespace GitOrigin.Infra.Settings.Rules;

/// <summary>The rule for host names: one label of RFC 1123 that begins with a letter.</summary>
internal static partial class HostNames
{
    /// <summary>What is wrong with a name; null where nothing is.</summary>
    public static string? ProblemOf(string name) => Form().IsMatch(name)
        ? null
        : $"'{name}' is not a host name: use 1 to 63 lower-case letters, digits and hyphens, beginning with a letter and not ending with a hyphen";

    [GeneratedRegex(@"\A[a-z]([a-z0-9-]{0,61}[a-z0-9])?\z")]
    private static partial Regex Form();
}
