using CsCheck;
using GitOrigin.Ops.Backup.Retention;
using GitOrigin.Ops.Outputs;

namespace GitOrigin.Ops.Tests.Backup.Retention;

public sealed class KeptGenerationsTests
{
    private static readonly DateTimeOffset Begin = new(2025, 12, 20, 0, 0, 0, TimeSpan.Zero);

    private static readonly Gen<List<Generation>> Histories = Gen.Int[0, 1_000].List[0, 60].Select(hours =>
        hours.Order().Select((hour, index) => new Generation(index + 1, Begin.AddHours(hour * 7))).ToList());

    private static readonly Gen<KeepRules> Rules =
        Gen.Select(Gen.Int[1, 8], Gen.Int[0, 8], Gen.Int[0, 8], Gen.Int[0, 8], (last, daily, weekly, monthly) => new KeepRules(last, daily, weekly, monthly));

    [Fact]
    public void The_newest_of_each_day_week_and_month_stay()
    {
        // 2025-12-28 is a Sunday; 2025-12-29 begins week 1 of 2026.
        var generations = new[] { "2025-11-30T10:00", "2025-12-27T10:00", "2025-12-28T10:00", "2025-12-29T09:00", "2025-12-29T23:00", "2026-01-01T00:00", "2026-01-01T12:00" }
            .Select((time, index) => new Generation(index + 1, DateTimeOffset.Parse(time + "Z")));

        KeptGenerations.Of(generations, new KeepRules(1, 0, 0, 0)).ShouldBe([7]);
        KeptGenerations.Of(generations, new KeepRules(1, 3, 0, 0)).ShouldBe([3, 5, 7]);
        KeptGenerations.Of(generations, new KeepRules(1, 0, 2, 0)).ShouldBe([3, 7]);
        KeptGenerations.Of(generations, new KeepRules(1, 0, 0, 3)).ShouldBe([1, 5, 7]);
    }

    [Fact]
    public void The_newest_ones_always_stay() => Gen.Select(Histories, Rules).Sample((history, rules) =>
        history.TakeLast(rules.Last).Select(generation => generation.Number).Except(KeptGenerations.Of(history, rules)).ShouldBeEmpty());

    [Fact]
    public void No_more_stay_than_the_rules_say() => Gen.Select(Histories, Rules).Sample((history, rules) =>
        KeptGenerations.Of(history, rules).Count.ShouldBeLessThanOrEqualTo(rules.Last + rules.Daily + rules.Weekly + rules.Monthly));

    [Fact]
    public void Pruning_twice_is_pruning_once() => Gen.Select(Histories, Rules).Sample((history, rules) =>
    {
        var once = KeptGenerations.Of(history, rules);
        KeptGenerations.Of(history.Where(generation => once.Contains(generation.Number)), rules).ShouldBe(once);
    });

    [Fact]
    public void The_last_day_of_every_kept_period_is_the_newest_of_it() => Gen.Select(Histories, Gen.Int[1, 8]).Sample((history, days) =>
    {
        var expected = history.GroupBy(generation => generation.Time.UtcDateTime.Date).OrderByDescending(day => day.Key).Take(days).Select(day => day.Max(generation => generation.Number));
        expected.Except(KeptGenerations.Of(history, new KeepRules(1, days, 0, 0))).ShouldBeEmpty();
    });
}
