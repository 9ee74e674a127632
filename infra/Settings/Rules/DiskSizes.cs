using System.Text.RegularExpressions;

namespace GitOrigin.Infra.Settings.Rules;

/// <summary>The rule for sizes of disks.</summary>
internal static partial class DiskSizes
{
    /// <summary>What is wrong with a size; null where nothing is.</summary>
    public static string? ProblemOf(string size) => Form().IsMatch(size)
        ? null
        : $"'{size}' is not a size: use a whole number and K, M, G or T, such as 10G";

    [GeneratedRegex(@"\A[1-9][0-9]{0,9}[KMGT]\z")]
    private static partial Regex Form();
}
