using System.Globalization;

namespace GitOrigin.Infra.Settings.Rules;

/// <summary>The rule for how much of the disk stays free: a share of it, or a size.</summary>
internal static class DiskReserves
{
    private const int Most = 50;

    /// <summary>What is wrong with a reserve; null where nothing is.</summary>
    public static string? ProblemOf(string reserve)
    {
        if (!reserve.EndsWith('%'))
            return Sizes.ProblemOf(reserve) is null ? null : $"'{reserve}' is neither a share nor a size: write it like 5% or 500M";
        return int.TryParse(reserve.AsSpan(0, reserve.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var share) && share is > 0 and <= Most
            ? null
            : $"'{reserve}' is not a share that can stay free: use 1% to {Most}%";
    }
}
