using System.Text.RegularExpressions;

namespace GitOrigin.Infra.Settings.Rules;

/// <summary>The rules for branches: git-check-ref-format(1), and shell patterns of such names.</summary>
internal static partial class Branches
{
    /// <summary>What is wrong with the name of a branch; null where nothing is.</summary>
    public static string? ProblemOfName(string name) => IsName(name)
        ? null
        : $"'{name}' is not the name of a branch: write it without refs/heads/, and see git help check-ref-format";

    /// <summary>What is wrong with a pattern of branches; null where nothing is.</summary>
    public static string? ProblemOfPattern(string pattern)
    {
        if (pattern.StartsWith("refs/", StringComparison.Ordinal))
            return $"'{pattern}' begins with refs/: write the branch's own name or pattern, such as main or release/*";
        // What is left when the wildcards are taken for letters must be a name.
        return IsName(Wildcards().Replace(pattern, "x"))
            ? null
            : $"'{pattern}' is not a pattern of branches: use names with *, ? and [a-z], such as main or release/*";
    }

    private static bool IsName(string name) =>
        name.Length is > 0 and <= 200
        && !Forbidden().IsMatch(name)
        && name is not "HEAD" and not "@"
        && !name.StartsWith('-')
        && name.Split('/').All(part => part.Length > 0 && !part.StartsWith('.') && !part.EndsWith(".lock", StringComparison.Ordinal))
        && !name.EndsWith('.');

    [GeneratedRegex(@"[\x00-\x20\x7f~^:?*\[\\]|\.\.|@\{|\Arefs/")]
    private static partial Regex Forbidden();

    [GeneratedRegex(@"\[[A-Za-z0-9!_.-]+\]|[*?]")]
    private static partial Regex Wildcards();
}
