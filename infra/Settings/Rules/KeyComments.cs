namespace GitOrigin.Infra.Settings.Rules;

/// <summary>The rule for comments of keys, which stand at the end of a line of authorized_keys.</summary>
internal static class KeyComments
{
    private const int Longest = 100;

    /// <summary>What is wrong with a comment; null where nothing is.</summary>
    public static string? ProblemOf(string comment) => comment switch
    {
        _ when string.IsNullOrWhiteSpace(comment) => "is empty: say whose key it is or where it is, or leave it out",
        _ when comment.Length > Longest => $"is longer than {Longest} characters",
        _ when !comment.All(IsFit) => "holds quotes, or what cannot be printed: use letters, digits and other signs",
        _ => null,
    };

    /// <summary>What is kept of a comment that somebody's own ssh-keygen wrote; null where nothing is left.</summary>
    public static string? Fitting(string comment)
    {
        var fit = string.Concat(comment.Where(IsFit)).Trim();
        return fit.Length == 0 ? null : fit.Length > Longest ? fit[..Longest].TrimEnd() : fit;
    }

    private static bool IsFit(char letter) => letter is >= ' ' and <= '~' and not '"' and not '\'' and not '\\' and not '`';
}
