namespace GitOrigin.Infra.Settings.Rules;

/// <summary>The rules for people's names, which go into /etc/passwd, and for descriptions.</summary>
internal static class FullNames
{
    /// <summary>What is wrong with a person's name; null where nothing is.</summary>
    public static string? ProblemOf(string name) => name switch
    {
        _ when string.IsNullOrWhiteSpace(name) => "is empty: give the person's name, or leave it out",
        _ when name.Length > 100 => "is longer than 100 characters",
        _ when name.Contains(':', StringComparison.Ordinal) || name.Contains(',', StringComparison.Ordinal) =>
            "holds a ':' or ',', which separate fields where Unix keeps names: leave them out",
        _ => null,
    };

    /// <summary>What is wrong with a description; null where nothing is.</summary>
    public static string? ProblemOfDescription(string text) => text.Length > 500 ? "is longer than 500 characters" : null;
}
