namespace GitOrigin.Ops.Backup;

/// <summary>When a repository is saved whole again, so that a restore does not unpack bundles without end.</summary>
internal static class ChainRule
{
    private const int Increments = 32;
    private const int IncrementsOfLarge = 256;
    private const long Large = 64L << 20;

    /// <summary>Whether a chain is long enough: the increments are more than half of the first bundle, or too many. A large repository may have more of them.</summary>
    /// <param name="sizes">The bundles' sizes in bytes, in order.</param>
    public static bool IsTooLong(IReadOnlyList<long> sizes) =>
        sizes.Count > 1
        && (sizes.Skip(1).Sum() > Math.Max(sizes[0] / 2, 1L << 20) || sizes.Count - 1 > (sizes[0] < Large ? Increments : IncrementsOfLarge));
}
