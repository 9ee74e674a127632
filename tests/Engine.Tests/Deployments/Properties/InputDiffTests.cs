using EmbeddedEngine.Deployments.Properties;
using EmbeddedEngine.Providers;
using EmbeddedEngine.Tests.Deployments.Support;
using EmbeddedEngine.Values;

namespace EmbeddedEngine.Tests.Deployments.Properties;

public sealed class InputDiffTests
{
    [Fact]
    public void Differences_are_told_by_path()
    {
        PropertyMap old = [new("a", 1), new("gone", "x"), new("o", Nested.Map([new("k.1", 1)])), new("l", new PropertyValue.Array([1, 2]))];
        PropertyMap @new = [new("a", 2), new("come", "x"), new("o", Nested.Map([new("k.1", 2)])), new("l", new PropertyValue.Array([1]))];
        InputDiff.Compare(old, @new).Select(change => (change.Key, change.Value)).ShouldBe(
        [
            ("a", PropertyDiffKind.Update),
            ("come", PropertyDiffKind.Add),
            ("gone", PropertyDiffKind.Delete),
            ("l[1]", PropertyDiffKind.Delete),
            ("o[\"k.1\"]", PropertyDiffKind.Update),
        ]);
    }

    [Fact]
    public void Secrecy_is_no_difference()
    {
        PropertyMap old = [new("a", "x")];
        InputDiff.Compare(old, old.With("a", old["a"].AsSecret())).ShouldBeEmpty();
    }

    [Fact]
    public void What_is_not_known_differs()
    {
        PropertyMap old = [new("a", "x")];
        InputDiff.Compare(old, old.With("a", PropertyValue.Unknown)).Keys.ShouldBe(["a"]);
    }
}
