using System.Text.RegularExpressions;

namespace GitOrigin.Infra.Settings.Rules;

/// <summary>The rule for ids of git's checks: git help fsck, "FSCK MESSAGES".</summary>
internal static partial class FsckIds
{
    /// <summary>What is wrong with an id; null where nothing is.</summary>
    public static string? ProblemOf(string id) => Form().IsMatch(id)
        ? null
        : $"'{id}' is not the id of a check of git: use one such as zeroPaddedFilemode (see git help fsck)";

    [GeneratedRegex(@"\A[a-zA-Z]{3,50}\z")]
    private static partial Regex Form();
}
