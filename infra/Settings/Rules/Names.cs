namespace GitOrigin.Infra.Settings.Rules;

/// <summary>The rule for names that a cloud gives to its things: anything but nothing.</summary>
internal static class Names
{
    /// <summary>What is wrong with a name; null where nothing is.</summary>
    public static string? ProblemOf(string name) =>
        string.IsNullOrWhiteSpace(name) ? "is empty: give a name" : name.Length > 255 ? "is longer than 255 characters" : null;
}
