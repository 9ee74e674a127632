using GitOrigin.Ops.Schedule;

namespace GitOrigin.Ops.Tests.Schedule;

public sealed class CronScheduleTests
{
    [Theory]
    [InlineData("hourly", "* * * *")]
    [InlineData("daily", "3 * * *")]
    [InlineData("weekly", "3 * * 0")]
    public void A_word_gives_the_stack_a_minute_of_its_own(string schedule, string rest)
    {
        var fields = CronSchedule.Fields(schedule, "dev").Split(' ', 2);

        int.Parse(fields[0], System.Globalization.CultureInfo.InvariantCulture).ShouldBeInRange(0, 59);
        fields[1].ShouldBe(rest);
        CronSchedule.Fields(schedule, "dev").ShouldBe(CronSchedule.Fields(schedule, "dev"));
        CronSchedule.Fields(schedule, "prod").ShouldNotBe(CronSchedule.Fields(schedule, "dev"));
    }

    [Theory]
    [InlineData("02:05", "5 2 * * *")]
    [InlineData("23:59", "59 23 * * *")]
    public void A_time_of_day_is_taken_as_it_is(string schedule, string fields) => CronSchedule.Fields(schedule, "dev").ShouldBe(fields);

    [Theory]
    [InlineData("")]
    [InlineData("24:00")]
    [InlineData("2:5")]
    [InlineData("yearly")]
    [InlineData("02:05\n* * * * * evil")]
    public void Anything_else_is_refused(string schedule) =>
        Should.Throw<OpsException>(() => CronSchedule.Fields(schedule, "dev")).Message.ShouldContain("backup.schedule");
}
