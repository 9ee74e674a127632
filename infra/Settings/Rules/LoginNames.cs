using System.Text.RegularExpressions;

namespace GitOrigin.Infra.Settings.Rules;

/// <summary>The rule for the account that a server is provisioned by, which an image brings along.</summary>
internal static partial class LoginNames
{
    /// <summary>What is wrong with a name; null where nothing is.</summary>
    public static string? ProblemOf(string name) => Form().IsMatch(name)
        ? null
        : $"'{name}' is not an account name: use the one that the image brings along, such as debian or fedora";

    [GeneratedRegex(@"\A[a-z_][a-z0-9_-]{0,31}\z")]
    private static partial Regex Form();
}
