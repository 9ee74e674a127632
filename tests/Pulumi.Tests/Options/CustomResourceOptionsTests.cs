using Pulumi.Tests.Support;

namespace Pulumi.Tests.Options;

public class CustomResourceOptionsTests
{
    [Fact]
    public void Merge_joins_lists_and_takes_the_later_of_single_values()
    {
        var merged = CustomResourceOptions.Merge(
            new() { Version = "1", Protect = true, IgnoreChanges = { "a" }, AdditionalSecretOutputs = { "x" }, DeleteBeforeReplace = true },
            new() { Version = "2", IgnoreChanges = { "b" }, AdditionalSecretOutputs = { "y" }, RetainOnDelete = true, HideDiffs = { "h" } });

        merged.Version.ShouldBe("2");
        merged.Protect.ShouldBe(true);
        merged.DeleteBeforeReplace.ShouldBe(true);
        merged.RetainOnDelete.ShouldBe(true);
        merged.IgnoreChanges.ShouldBe(["a", "b"]);
        merged.AdditionalSecretOutputs.ShouldBe(["x", "y"]);
        merged.HideDiffs.ShouldBe(["h"]);
    }

    [Fact]
    public void Merge_changes_neither_side()
    {
        var first = new CustomResourceOptions { IgnoreChanges = { "a" } };
        var second = new CustomResourceOptions { IgnoreChanges = { "b" } };
        CustomResourceOptions.Merge(first, second).IgnoreChanges.Add("c");
        first.IgnoreChanges.ShouldBe(["a"]);
        second.IgnoreChanges.ShouldBe(["b"]);
    }

    [Fact]
    public async Task Merge_takes_no_options_for_empty_ones()
    {
        var merged = CustomResourceOptions.Merge(null, null);
        (await merged.DependsOn.DataAsync()).Value.ShouldBeEmpty();
        CustomResourceOptions.Merge(null, new() { Version = "1" }).Version.ShouldBe("1");
        CustomResourceOptions.Merge(new() { Version = "1" }, null).Version.ShouldBe("1");
    }
}
