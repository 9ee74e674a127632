using EmbeddedEngine.Deployments.Journal;
using EmbeddedEngine.Resources;
using EmbeddedEngine.State;
using EmbeddedEngine.Tests.State;

namespace EmbeddedEngine.Tests.Deployments.Journal;

public sealed class StateOrderTests
{
    [Fact]
    public void What_is_in_order_stays_as_it_is()
    {
        var entries = Samples.Snapshot(Samples.Custom("a"), Samples.Custom("b")).Resources;
        StateOrder.Sort(entries).ShouldBe(entries);
    }

    [Fact]
    public void What_one_refers_to_comes_before_it()
    {
        ResourceState[] entries = [Samples.Custom("c") with { Dependencies = [Urn("a")] }, Samples.Custom("a"), Samples.Provider(), Samples.Root()];
        var sorted = StateOrder.Sort(entries);

        SnapshotIntegrity.Verify(new Snapshot(sorted, []));
        sorted.Length.ShouldBe(4);
        sorted.ShouldBe(entries, ignoreOrder: true);
    }

    [Fact]
    public void Of_two_of_one_name_the_live_one_is_referred_to_and_a_provider_by_its_id()
    {
        ResourceState[] entries =
        [
            Samples.Custom("a") with { Delete = true, Dependencies = [Urn("b")], Provider = $"{Samples.Provider().Urn}::2" },
            Samples.Custom("b") with { Dependencies = [Urn("a")] },
            Samples.Custom("a"),
            Samples.Root(),
            Samples.Provider("2") with { Delete = true },
            Samples.Provider(),
        ];
        var sorted = StateOrder.Sort(entries);

        SnapshotIntegrity.Verify(new Snapshot(sorted, []));
        sorted.ShouldBe(entries, ignoreOrder: true);
    }

    [Fact]
    public void In_a_circle_the_first_comes_last_and_keeps_its_reference()
    {
        ResourceState[] entries =
        [
            Samples.Root(),
            Samples.Provider(),
            Samples.Custom("a") with { Dependencies = [Urn("b")] },
            Samples.Custom("b") with { Dependencies = [Urn("a")] },
        ];
        var mended = DanglingReferences.Remove(StateOrder.Sort(entries));

        SnapshotIntegrity.Verify(new Snapshot(mended, []));
        mended.Select(entry => entry.Urn.Name).ShouldBe(["demo-dev", "default", "b", "a"]);
        mended[2].Dependencies.ShouldBeEmpty();
        mended[3].Dependencies.ShouldBe([Urn("b")]);
    }

    [Fact]
    public void A_long_chain_in_the_wrong_order_needs_no_deep_stack()
    {
        const int count = 50_000;
        var entries = Enumerable.Range(0, count).Select(i => Samples.Custom($"{i}") with
        {
            Parent = null,
            Provider = "",
            Dependencies = i + 1 < count ? [Urn($"{i + 1}")] : [],
        }).ToList();
        StateOrder.Sort(entries)[0].Urn.ShouldBe(Urn($"{count - 1}"));
    }

    private static Urn Urn(string name) => Samples.Custom(name).Urn;
}
