using System.Collections.Immutable;
using Pulumi.Tests.Support;

namespace Pulumi.Tests.Core;

public class InputMapTests
{
    private static async Task<string> TextOf(InputMap<string> map) => string.Join(
        ",", (await map.DataAsync()).Value.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => $"{entry.Key}={entry.Value}"));

    [Fact]
    public async Task Every_form_of_map_converts()
    {
        (await TextOf(new InputMap<string> { { "a", "1" }, { "b", Output.Create("2") } })).ShouldBe("a=1,b=2");
        (await TextOf(new InputMap<string> { ["a"] = "1" })).ShouldBe("a=1");
        (await TextOf(new Dictionary<string, string> { ["a"] = "1" })).ShouldBe("a=1");
        (await TextOf(ImmutableDictionary<string, string>.Empty.Add("a", "1"))).ShouldBe("a=1");
        (await TextOf(Output.Create(new Dictionary<string, string> { ["a"] = "1" }))).ShouldBe("a=1");
    }

    [Fact]
    public async Task Merge_takes_the_later_value() =>
        (await TextOf(InputMap<string>.Merge(new() { ["a"] = "1", ["b"] = "1" }, new() { ["b"] = "2" }))).ShouldBe("a=1,b=2");

    [Fact]
    public async Task A_secret_value_makes_the_whole_secret()
    {
        var map = new InputMap<string> { { "a", Output.CreateSecret("1") }, { "b", "2" } };
        (await map.DataAsync()).IsSecret.ShouldBeTrue();
    }
}
