using EmbeddedEngine.Deployments.Properties;
using EmbeddedEngine.Tests.Deployments.Support;
using EmbeddedEngine.Values;

namespace EmbeddedEngine.Tests.Deployments.Properties;

public sealed class IgnoredChangesTests
{
    private static readonly PropertyMap Old =
    [
        new("name", "old"),
        new("gone", "was there"),
        new("nested", Nested.Map([new("a", 1), new("b", 1)])),
        new("list", new PropertyValue.Array([1, 2])),
        new("objects", new PropertyValue.Array([Nested.Map([new("x", 1), new("y", 1)])])),
    ];

    private static readonly PropertyMap New =
    [
        new("name", "new"),
        new("added", true),
        new("nested", Nested.Map([new("a", 2), new("b", 2)])),
        new("list", new PropertyValue.Array([1, 3, 4])),
        new("objects", new PropertyValue.Array([Nested.Map([new("x", 2), new("y", 2)])])),
    ];

    [Fact]
    public void A_value_stays() => IgnoredChanges.Apply(Old, New, ["name"]).ShouldBe(New.With("name", "old"));

    [Fact]
    public void A_removed_value_comes_back() => IgnoredChanges.Apply(Old, New, ["gone"]).ShouldBe(New.With("gone", "was there"));

    [Fact]
    public void An_added_value_goes() => IgnoredChanges.Apply(Old, New, ["added"]).ShouldBe(New.Without("added"));

    [Fact]
    public void A_nested_value_stays() =>
        IgnoredChanges.Apply(Old, New, ["nested.a"]).ShouldBe(New.With("nested", Nested.Map([new("a", 1), new("b", 2)])));

    [Fact]
    public void An_item_stays() =>
        IgnoredChanges.Apply(Old, New, ["list[1]"]).ShouldBe(New.With("list", new PropertyValue.Array([1, 2, 4])));

    [Fact]
    public void An_added_last_item_goes() =>
        IgnoredChanges.Apply(Old, New, ["list[2]"]).ShouldBe(New.With("list", new PropertyValue.Array([1, 3])));

    [Fact]
    public void All_items_stay() => IgnoredChanges.Apply(Old, New, ["list[*]"]).ShouldBe(New.With("list", Old["list"]));

    [Fact]
    public void A_part_of_every_item_stays() => IgnoredChanges.Apply(Old, New, ["objects[*].x"])
        .ShouldBe(New.With("objects", new PropertyValue.Array([Nested.Map([new("x", 1), new("y", 2)])])));

    [Fact]
    public void Everything_stays() => IgnoredChanges.Apply(Old, New, ["*"]).ShouldBe(Old);

    [Fact]
    public void A_path_that_leads_nowhere_changes_nothing() => IgnoredChanges.Apply(Old, New, ["name.inner", "none.at.all"]).ShouldBe(New);

    [Fact]
    public void A_secret_around_the_path_stays_secret()
    {
        var secret = New.With("nested", New["nested"].AsSecret());
        IgnoredChanges.Apply(Old, secret, ["nested.a"])["nested"].ShouldBe(((PropertyValue)Nested.Map([new("a", 1), new("b", 2)])).AsSecret());
    }
}
