using GitOrigin.Ops.Backup;

namespace GitOrigin.Ops.Tests.Backup;

public sealed class ChainRuleTests
{
    private const long MiB = 1L << 20;

    [Theory]
    [InlineData(10, 1, 5, false)]
    [InlineData(10, 1, 6, true)]
    [InlineData(10, 32, 0, false)]
    [InlineData(10, 33, 0, true)]
    [InlineData(1000, 200, 0, false)]
    [InlineData(1000, 257, 0, true)]
    [InlineData(1000, 5, 101, true)]
    [InlineData(0, 1, 1, false)]
    public void A_chain_is_too_long_by_number_and_by_size(int whole, int increments, int each, bool expected) =>
        ChainRule.IsTooLong([whole * MiB, .. Enumerable.Repeat(each * MiB, increments)]).ShouldBe(expected);

    [Fact]
    public void A_whole_bundle_by_itself_is_not() => ChainRule.IsTooLong([MiB]).ShouldBeFalse();
}
