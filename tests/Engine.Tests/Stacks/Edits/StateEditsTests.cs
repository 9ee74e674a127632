using System.Collections.Immutable;
using EmbeddedEngine.Resources;
using EmbeddedEngine.Stacks.Edits;
using EmbeddedEngine.State;
using EmbeddedEngine.Tests.State;

namespace EmbeddedEngine.Tests.Stacks.Edits;

public sealed class StateEditsTests
{
    private static readonly Snapshot Chain = Samples.Snapshot(
        Samples.Custom("a"),
        Samples.Custom("b") with { Dependencies = [Urn("a")] },
        Samples.Custom("c") with { DeletedWith = Urn("b"), PropertyDependencies = Of("x", Urn("a")) });

    [Fact]
    public void What_others_depend_on_is_deleted_only_with_them()
    {
        Should.Throw<StateException>(() => StateEdits.Delete(Chain, Urn("a"), force: false, dependents: false))
            .Message.ShouldContain("--target-dependents");
        Names(StateEdits.Delete(Chain, Urn("a"), force: false, dependents: true)).ShouldBe(["demo-dev", "default"]);
        var last = StateEdits.Delete(Chain, Urn("c"), force: false, dependents: false);
        Names(last).ShouldBe(["demo-dev", "default", "a", "b"]);
        last.Notes.ShouldHaveSingleItem().ShouldContain(Urn("c").Value);
    }

    [Fact]
    public void A_provider_is_not_taken_from_its_resources() =>
        Should.Throw<StateException>(() => StateEdits.Delete(Chain, Samples.Provider().Urn, force: true, dependents: false))
            .Message.ShouldContain("depends on it");

    [Fact]
    public void The_protected_is_deleted_only_by_force()
    {
        var snapshot = Samples.Snapshot(Samples.Custom("a") with { Protect = true });
        Should.Throw<StateException>(() => StateEdits.Delete(snapshot, Urn("a"), force: false, dependents: false)).Message.ShouldContain("--force");
        Names(StateEdits.Delete(snapshot, Urn("a"), force: true, dependents: false)).ShouldBe(["demo-dev", "default"]);
    }

    [Fact]
    public void What_is_not_there_is_named()
    {
        Should.Throw<StateException>(() => StateEdits.Delete(Chain, Urn("x"), force: false, dependents: false)).Message.ShouldContain(Urn("x").Value);
        Should.Throw<StateException>(() => StateEdits.Unprotect(Chain, Urn("x")));
        Should.Throw<StateException>(() => StateEdits.Rename(Chain, Urn("x"), "y"));
    }

    [Fact]
    public void One_is_unprotected_or_all()
    {
        var snapshot = Samples.Snapshot(Samples.Custom("a") with { Protect = true }, Samples.Custom("b") with { Protect = true }, Samples.Custom("c"));
        var one = StateEdits.Unprotect(snapshot, Urn("a"));
        one.Snapshot.Resources.Where(state => state.Protect).Select(state => state.Urn.Name).ShouldBe(["b"]);
        one.Notes.Length.ShouldBe(1);
        var all = StateEdits.Unprotect(snapshot, null);
        all.Snapshot.Resources.ShouldAllBe(state => !state.Protect);
        all.Notes.Length.ShouldBe(2);
        StateEdits.Unprotect(all.Snapshot, null).Notes.ShouldBeEmpty();
    }

    [Fact]
    public void A_new_name_stands_wherever_the_old_one_stood()
    {
        var edit = StateEdits.Rename(Chain, Urn("a"), "z");
        SnapshotIntegrity.Verify(edit.Snapshot);
        Names(edit).ShouldBe(["demo-dev", "default", "z", "b", "c"]);
        edit.Snapshot.Resources[3].Dependencies.ShouldBe([Urn("z")]);
        edit.Snapshot.Resources[4].PropertyDependencies["x"].ShouldBe([Urn("z")]);
        Should.Throw<StateException>(() => StateEdits.Rename(Chain, Urn("a"), "b")).Message.ShouldContain("already");

        var provider = StateEdits.Rename(Chain, Samples.Provider().Urn, "mine");
        SnapshotIntegrity.Verify(provider.Snapshot);
        provider.Snapshot.Resources[2].Provider.ShouldEndWith("::mine::1");
    }

    [Fact]
    public void Repair_puts_in_order_and_takes_away_what_refers_to_nothing()
    {
        var broken = new Snapshot(
            [
                Samples.Custom("b") with { Dependencies = [Urn("a"), Urn("gone")], DeletedWith = Urn("gone") },
                Samples.Root(),
                Samples.Custom("a"),
                Samples.Provider(),
            ],
            []);
        Should.Throw<StateException>(() => SnapshotIntegrity.Verify(broken));
        var repaired = StateEdits.Repair(broken);

        SnapshotIntegrity.Verify(repaired.Snapshot);
        repaired.Snapshot.Resources.Length.ShouldBe(4);
        var b = repaired.Snapshot.Resources.Single(state => state.Urn == Urn("b"));
        b.Dependencies.ShouldBe([Urn("a")]);
        b.DeletedWith.ShouldBeNull();
        repaired.Notes.ShouldContain(note => note.Contains(Urn("gone").Value));
        repaired.Notes.ShouldContain(note => note.StartsWith("put in order"));
        StateEdits.Repair(repaired.Snapshot).Notes.ShouldBeEmpty();
    }

    [Fact]
    public void Repair_says_what_it_cannot_set_right()
    {
        var twice = Samples.Snapshot(Samples.Custom("a"), Samples.Custom("a"));
        Should.Throw<StateException>(() => StateEdits.Repair(twice)).Message.ShouldContain("twice");
        var orphan = new Snapshot([Samples.Root(), Samples.Custom("a")], []);
        Should.Throw<StateException>(() => StateEdits.Repair(orphan)).Message.ShouldContain("provider");
    }

    private static IEnumerable<string> Names(StateEdit edit) => edit.Snapshot.Resources.Select(state => state.Urn.Name);

    private static Urn Urn(string name) => Samples.Custom(name).Urn;

    private static ImmutableSortedDictionary<string, ImmutableArray<Urn>> Of(string property, Urn urn) =>
        ImmutableSortedDictionary<string, ImmutableArray<Urn>>.Empty.Add(property, [urn]);
}
