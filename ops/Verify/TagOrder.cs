using System.Globalization;
using System.Text.RegularExpressions;

namespace GitOrigin.Ops.Verify;

/// <summary>Orders tags as people count versions: <c>1.2.0</c> before <c>1.10.0</c>, with or without a leading <c>v</c>.</summary>
public sealed partial class TagOrder : IComparer<string>
{
    /// <summary>The one instance.</summary>
    public static TagOrder Instance { get; } = new();

    /// <inheritdoc />
    public int Compare(string? x, string? y)
    {
        var left = Numbers(x);
        var right = Numbers(y);
        for (var i = 0; i < Math.Min(left.Length, right.Length); i++)
        {
            if (left[i] != right[i])
            {
                return left[i].CompareTo(right[i]);
            }
        }

        return left.Length != right.Length ? left.Length.CompareTo(right.Length) : string.CompareOrdinal(x, y);
    }

    private static decimal[] Numbers(string? tag) =>
        [.. Digits().Matches(tag ?? "").Select(match => decimal.Parse(match.Value, CultureInfo.InvariantCulture))];

    // More digits than a decimal holds are no version.
    [GeneratedRegex("[0-9]{1,28}")]
    private static partial Regex Digits();
}
