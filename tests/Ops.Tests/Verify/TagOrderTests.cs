using CsCheck;
using GitOrigin.Ops.Verify;

namespace GitOrigin.Ops.Tests.Verify;

public sealed class TagOrderTests
{
    [Theory]
    [InlineData("1.2.0", "1.10.0")]
    [InlineData("v1.0.2", "v1.0.3")]
    [InlineData("2.1", "2.1.5")]
    [InlineData("release", "1.0")]
    [InlineData("v1.9", "2.0")]
    public void The_newer_one_is_greater(string older, string newer)
    {
        TagOrder.Instance.Compare(older, newer).ShouldBeNegative();
        TagOrder.Instance.Compare(newer, older).ShouldBePositive();
    }

    [Fact]
    public void It_is_an_order() =>
        Gen.Select(Tags, Tags, Tags).Sample((a, b, c) =>
        {
            var order = TagOrder.Instance;
            Math.Sign(order.Compare(a, b)).ShouldBe(-Math.Sign(order.Compare(b, a)));
            if (order.Compare(a, b) <= 0 && order.Compare(b, c) <= 0)
            {
                order.Compare(a, c).ShouldBeLessThanOrEqualTo(0);
            }
        });

    private static Gen<string> Tags => Gen.String[Gen.Char["v0129.-a"], 0, 40];
}
