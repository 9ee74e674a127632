namespace GitOrigin.Infra.Settings;

/// <summary>One mistake in the settings.</summary>
/// <param name="Path">The setting, as in <c>git-origin:access.developers.bob.keys[0].file</c>.</param>
/// <param name="Message">What is wrong, then how to put it right. Never holds the text of a key.</param>
public sealed record SettingsProblem(string Path, string Message)
{
    /// <summary>The problem as one line.</summary>
    public override string ToString() => $"{Path}: {Message}";
}
