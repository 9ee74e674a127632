using System.Text.Json;
using Pulumi.Tests.Support;
using Pulumi.Utilities;

namespace Pulumi.Tests.Core;

public class OutputJsonTests
{
    [Fact]
    public async Task Outputs_inside_the_value_are_written_as_their_values()
    {
        var value = new Dictionary<string, object?>
        {
            ["plain"] = 1,
            ["output"] = Output.Create("o"),
            ["list"] = new object[] { Output.CreateSecret(Output.Create(true)), (Input<int>)5 },
            ["nested"] = Output.Create(new Dictionary<string, object?> { ["deep"] = Output.Create(2) }),
        };
        var json = await Output.JsonSerialize(Output.Create(value)).DataAsync();

        json.Value.ShouldBe("""{"plain":1,"output":"o","list":[true,5],"nested":{"deep":2}}""");
        json.IsSecret.ShouldBeTrue();
    }

    [Fact]
    public async Task Something_unknown_inside_makes_the_text_unknown()
    {
        var json = await Output.JsonSerialize(Output.Create(new[] { OutputUtilities.CreateUnknown(1) })).DataAsync();
        json.IsKnown.ShouldBeFalse();
    }

    [Fact]
    public async Task Options_are_heeded()
    {
        var json = Output.JsonSerialize(Output.Create(new { Name = "n" }), new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase });
        (await json.DataAsync()).Value.ShouldBe("""{"name":"n"}""");
    }

    [Fact]
    public async Task Text_is_read_back_with_its_marks()
    {
        var value = await Output.JsonDeserialize<int[]>(Output.CreateSecret("[1,2]")).DataAsync();
        value.Value.ShouldBe([1, 2]);
        value.IsSecret.ShouldBeTrue();
    }
}
