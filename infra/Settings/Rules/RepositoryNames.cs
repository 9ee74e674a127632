using System.Text.RegularExpressions;

namespace GitOrigin.Infra.Settings.Rules;

/// <summary>The rule for names of repositories: safe in a path, in a URL and in a shell.</summary>
internal static partial class RepositoryNames
{
    /// <summary>What is wrong with a name; null where nothing is.</summary>
    public static string? ProblemOf(string name)
    {
        if (!Form().IsMatch(name))
            return $"'{name}' is not a repository name: use up to 64 lower-case letters, digits, '.', '_' and '-', beginning with a letter or digit";
        return name.EndsWith(".git", StringComparison.Ordinal) || name.EndsWith(".lock", StringComparison.Ordinal)
            ? $"'{name}' ends with '{name[name.LastIndexOf('.')..]}', which git has a use of its own for: leave the ending out"
            : null;
    }

    [GeneratedRegex(@"\A[a-z0-9][a-z0-9._-]{0,63}\z")]
    private static partial Regex Form();
}
