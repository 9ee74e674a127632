using EmbeddedEngine.Providers.Command.Resources;
using EmbeddedEngine.Values;
using static EmbeddedEngine.Providers.Command.Tests.Support.Values;

namespace EmbeddedEngine.Providers.Command.Tests.Resources;

public sealed class InputDiffTests
{
    private static DiffResult Diff(PropertyMap before, PropertyMap after, params string[] ignored) => InputDiff.Compare(before, after, [.. ignored]);

    [Fact]
    public void Equal_inputs_are_no_change_whether_secret_or_not() =>
        Diff(Map(("create", "a"), ("connection", Secret(Map(("host", "h"))))), Map(("create", Secret("a")), ("connection", Map(("host", Secret("h"))))))
            .Changes.ShouldBe(DiffChanges.None);

    [Fact]
    public void A_change_is_an_update_and_of_the_connection_too()
    {
        var diff = Diff(Map(("create", "a"), ("connection", Map(("host", "h")))), Map(("update", "b"), ("connection", Map(("host", "i")))));

        diff.Changes.ShouldBe(DiffChanges.Some);
        diff.Replaces.ShouldBeEmpty();
        diff.Detailed.ShouldBe(new Dictionary<string, PropertyDiffKind>
        {
            ["connection"] = PropertyDiffKind.Update,
            ["create"] = PropertyDiffKind.Delete,
            ["update"] = PropertyDiffKind.Add,
        }, ignoreOrder: true);
    }

    [Fact]
    public void A_change_of_triggers_replaces()
    {
        foreach (var (before, after, kind) in new[]
        {
            (Map(("triggers", List("a"))), Map(("triggers", List("b"))), PropertyDiffKind.UpdateReplace),
            (Map(), Map(("triggers", List("b"))), PropertyDiffKind.AddReplace),
            (Map(("triggers", List("a"))), Map(), PropertyDiffKind.DeleteReplace),
        })
        {
            var diff = Diff(before, after);
            diff.Replaces.ShouldBe(["triggers"]);
            diff.Detailed["triggers"].ShouldBe(kind);
        }
    }

    [Fact]
    public void A_value_that_is_not_known_yet_counts_as_changed() =>
        Diff(Map(("triggers", List(PropertyValue.Unknown))), Map(("triggers", List(PropertyValue.Unknown)))).Replaces.ShouldBe(["triggers"]);

    [Fact]
    public void What_is_ignored_is_no_change() => Diff(Map(("create", "a")), Map(("create", "b")), "create").ShouldBe(DiffResult.None);
}
