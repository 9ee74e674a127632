using System.Collections.Immutable;
using GitOrigin.Ops.Backup;
using GitOrigin.Ops.Backup.Journal;
using GitOrigin.Ops.Restore;
using GitOrigin.Ops.Tests.Server;

namespace GitOrigin.Ops.Tests.Restore;

public sealed class RestorePlanTests
{
    private static readonly Manifest Old = Generation(3, "aaa", ["one"], 4);
    private static readonly Manifest Newest = Generation(5, "ccc", ["one", "two"], 9);

    [Fact]
    public void The_newest_state_has_the_journal_in_it()
    {
        var push = new Push("2026-01-02T03:04:05Z", "grace", "SHA256:x", "ccc", "ddd", "refs/heads/main");
        var state = EffectiveState.Of(Newest, [Entry(10, "three", isIntent: false), Entry(11, null, isIntent: true, push)]);

        var plan = RestorePlan.Newest(state, ["gaiaxpy", "unknown"]).ShouldHaveSingleItem();

        plan.Bundles.ShouldBe(["one", "two", "three"]);
        plan.State.Journal.ShouldBe(10);
        plan.State.Refs["refs/heads/main"].ShouldBe("eee");
        plan.Missing.ShouldBe([push.ToString()]);
        plan.IsSaved.ShouldBeTrue();
    }

    [Fact]
    public void A_chosen_generation_comes_without_the_journal_whose_numbers_go_on()
    {
        var plan = RestorePlan.Generation(Old, EffectiveState.Of(Newest), ["gaiaxpy"]).ShouldHaveSingleItem();

        plan.State.Refs["refs/heads/main"].ShouldBe("aaa");
        plan.State.Journal.ShouldBe(9);
        plan.IsSaved.ShouldBeTrue();
    }

    [Fact]
    public void What_the_newest_generation_has_no_bundle_of_is_not_leant_on() =>
        RestorePlan.Generation(Generation(3, "aaa", ["other"], 4), EffectiveState.Of(Newest), ["gaiaxpy"]).ShouldHaveSingleItem().IsSaved.ShouldBeFalse();

    [Fact]
    public void Nor_is_anything_where_the_newest_is_not_known()
    {
        var plan = RestorePlan.Generation(Old, null, ["gaiaxpy"]).ShouldHaveSingleItem();

        plan.IsSaved.ShouldBeFalse();
        plan.State.Journal.ShouldBe(4);
    }

    private static Manifest Generation(int number, string id, ImmutableArray<string> bundles, int journal) => Manifest.None with
    {
        Generation = number,
        Repositories = Manifest.None.Repositories.Add(
            "gaiaxpy", new SavedRepository("refs/heads/main", FakeServer.Refs(("refs/heads/main", id)), bundles, journal)),
    };

    private static JournalEntry Entry(int sequence, string? bundle, bool isIntent, params ImmutableArray<Push> pushes) => new(
        "gaiaxpy", sequence, "2026-01-02T03:04:05Z", "refs/heads/main", bundle, isIntent, pushes, FakeServer.Refs(("refs/heads/main", "eee")));
}
