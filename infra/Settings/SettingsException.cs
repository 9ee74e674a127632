using System.Collections.Immutable;

namespace GitOrigin.Infra.Settings;

/// <summary>The settings have mistakes. Carries all of them, in the order in which they were met.</summary>
public sealed class SettingsException : Exception
{
    /// <summary>For the mistakes that were found; there is at least one.</summary>
    public SettingsException(ImmutableArray<SettingsProblem> problems)
        : base(Describe(problems)) => Problems = problems;

    /// <summary>The mistakes.</summary>
    public ImmutableArray<SettingsProblem> Problems { get; }

    private static string Describe(ImmutableArray<SettingsProblem> problems)
    {
        var head = problems.Length == 1 ? "one mistake in the settings" : $"{problems.Length} mistakes in the settings";
        return $"{head}, so nothing is changed:\n{string.Join('\n', problems.Select(problem => $"  {problem}"))}";
    }
}
