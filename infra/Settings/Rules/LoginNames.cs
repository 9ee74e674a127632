using System.Text.RegularExpressions;

namespace GitOrigin.Infra.Settings.Rules;

/// <summary>The rule for the account that a server is provisioned by, which an image brings along.</summary>
internal static partial class LoginNames
{
    /// <summary>What is wrong with a name; null where nothing is.</summary>
    public static string? ProblemOf(string name) => Form().IsMatch(name)
        ? null
        : $"'{name}' is not an account name: use the one that the image brings along, such as debian or fedora";

    /// <summary>What is wrong with an account's name on a server of others; null where nothing is.</summary>
    public static string? ProblemOfAny(string name) => Any().IsMatch(name)
        ? null
        : $"'{name}' is not an account name: use letters, digits, '.', '_' and '-', beginning with a letter or digit";

    [GeneratedRegex(@"\A[A-Za-z0-9_][A-Za-z0-9._-]{0,63}\z")]
    private static partial Regex Any();

    [GeneratedRegex(@"\A[a-z_][a-z0-9_-]{0,31}\z")]
    private static partial Regex Form();
}
