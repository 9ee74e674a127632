using EmbeddedEngine.Cli.Display.Diffs;
using EmbeddedEngine.Events;
using EmbeddedEngine.Providers;
using EmbeddedEngine.Values;

namespace EmbeddedEngine.Cli.Tests.Display.Diffs;

public sealed class PropertyChangesTests
{
    [Fact]
    public void Only_the_smallest_parts_that_differ_are_changes()
    {
        var step = EventStream.Step(
            StepKind.Update,
            "a",
            [new("environment", EventStream.Map([new("A", "1"), new("B", "2")])), new("triggers", new PropertyValue.Array(["x", "y"])), new("same", "s")],
            [new("environment", EventStream.Map([new("A", "1"), new("C.D", "3")])), new("triggers", new PropertyValue.Array(["x"])), new("same", "s"), new("__defaults", new PropertyValue.Array([]))]);
        PropertyChanges.Of(step).Select(change => $"{change.Sign}{change.Path}")
            .ShouldBe(["-environment.B", "+environment[\"C.D\"]", "-triggers[1]"]);
        PropertyChanges.Summary(PropertyChanges.Of(step)).ShouldBe("~environment,~triggers");
    }

    [Fact]
    public void A_change_that_replaces_is_marked()
    {
        var step = EventStream.Step(StepKind.Replace, "a", [new("triggers", new PropertyValue.Array(["x"]))], [new("triggers", new PropertyValue.Array(["y"]))]) with
        {
            Diff = EventStream.Step(StepKind.Same, "x").Diff.Add("triggers", PropertyDiffKind.UpdateReplace),
        };
        PropertyChanges.Of(step).ShouldHaveSingleItem().Replaces.ShouldBeTrue();
        StepDiff.Of(step).ShouldHaveSingleItem().ToString().ShouldBe("~ triggers[0]: \"x\" => \"y\"  (replaces)");
    }

    [Fact]
    public void What_only_the_provider_sees_is_named()
    {
        var step = EventStream.Step(StepKind.Update, "a", [new("source", "f")], [new("source", "f")]) with
        {
            Diff = EventStream.Step(StepKind.Same, "x").Diff.Add("source", PropertyDiffKind.Update),
        };
        StepDiff.Of(step).ShouldHaveSingleItem().ToString().ShouldBe("~ source");
    }

    [Fact]
    public void A_secret_that_changes_shows_that_and_not_more() =>
        StepDiff.Of(EventStream.Step(
                StepKind.Update, "a", [new("stdin", new PropertyValue.Secret("one\ntwo"))], [new("stdin", new PropertyValue.Secret("one\nthree"))]))
            .ShouldHaveSingleItem().ToString().ShouldBe("~ stdin: [secret] => [secret]");

    [Fact]
    public void An_unknown_value_is_named_so() =>
        StepDiff.Of(EventStream.Step(StepKind.Update, "a", [new("host", "h")], [new("host", PropertyValue.Unknown)]))
            .ShouldHaveSingleItem().ToString().ShouldBe("~ host: \"h\" => [unknown]");

    [Fact]
    public void Many_changed_names_are_cut_short() =>
        PropertyChanges.Summary([.. Enumerable.Range(0, 9).Select(number => new PropertyChange($"p{number}", null, "x", Replaces: false))])
            .ShouldBe("+p0,+p1,+p2,+p3,+p4,…");
}
