using EmbeddedEngine.Rpc;

namespace EmbeddedEngine.Tests.Rpc;

public sealed class GoDurationTests
{
    [Theory]
    [InlineData("300000000000ns", 300_000)]
    [InlineData("5m", 300_000)]
    [InlineData("1h30m", 5_400_000)]
    [InlineData("1.5s", 1_500)]
    [InlineData("1m0.5s", 60_500)]
    [InlineData("20ms", 20)]
    [InlineData("2000us", 2)]
    [InlineData("2000µs", 2)]
    [InlineData("0", 0)]
    public void Durations_are_read(string text, double milliseconds) =>
        GoDuration.Parse(text).ShouldBe(TimeSpan.FromMilliseconds(milliseconds));

    [Fact]
    public void None_is_none() => GoDuration.Parse("").ShouldBeNull();

    [Theory]
    [InlineData("5")]
    [InlineData("m")]
    [InlineData("5 m")]
    [InlineData("-5m")]
    [InlineData("1.2.3s")]
    [InlineData("5d")]
    [InlineData("99999999999999999999h")]
    public void What_is_none_is_refused(string text) => Should.Throw<FormatException>(() => GoDuration.Parse(text));
}
