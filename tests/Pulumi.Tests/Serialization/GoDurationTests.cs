using Pulumi.Serialization;

namespace Pulumi.Tests.Serialization;

public class GoDurationTests
{
    [Fact]
    public void Durations_are_written_in_nanoseconds()
    {
        GoDuration.Format(TimeSpan.FromMinutes(5)).ShouldBe("300000000000ns");
        GoDuration.Format(TimeSpan.FromDays(36500)).ShouldBe("3153600000000000000ns");
        GoDuration.Format(null).ShouldBe("");
    }
}
