using System.Globalization;
using System.Text.RegularExpressions;

namespace GitOrigin.Infra.Settings.Rules;

/// <summary>The rule for sizes of disks and of what is pushed: a whole number and K, M, G or T, which count by 1024.</summary>
internal static partial class Sizes
{
    private const string Units = "KMGT";

    /// <summary>What is wrong with a size; null where nothing is.</summary>
    public static string? ProblemOf(string size)
    {
        if (!Form().IsMatch(size))
            return $"'{size}' is not a size: use a whole number and K, M, G or T, such as 10G";
        return Exact(size) > long.MaxValue ? $"'{size}' is more than any disk has" : null;
    }

    /// <summary>The size in bytes, of a text that has no problem.</summary>
    public static long Bytes(string size) => (long)Exact(size);

    private static Int128 Exact(string size) =>
        (Int128)long.Parse(size.AsSpan(0, size.Length - 1), CultureInfo.InvariantCulture)
        << (10 * (Units.IndexOf(size[^1], StringComparison.Ordinal) + 1));

    [GeneratedRegex(@"\A[1-9][0-9]{0,9}[KMGT]\z")]
    private static partial Regex Form();
}
