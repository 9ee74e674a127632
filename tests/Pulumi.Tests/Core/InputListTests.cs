using System.Collections.Immutable;
using Pulumi.Tests.Support;
using Pulumi.Utilities;

namespace Pulumi.Tests.Core;

public class InputListTests
{
    private static async Task<int[]> ValuesOf(InputList<int> list) => [.. (await list.DataAsync()).Value];

    [Fact]
    public async Task Every_form_of_list_converts()
    {
        (await ValuesOf([])).ShouldBeEmpty();
        (await ValuesOf(new InputList<int> { 1, Output.Create(2) })).ShouldBe([1, 2]);
        (await ValuesOf(1)).ShouldBe([1]);
        (await ValuesOf(Output.Create(1))).ShouldBe([1]);
        (await ValuesOf(new[] { 1, 2 })).ShouldBe([1, 2]);
        (await ValuesOf(new List<int> { 1, 2 })).ShouldBe([1, 2]);
        (await ValuesOf(new List<Input<int>> { 1, 2 })).ShouldBe([1, 2]);
        (await ValuesOf(new[] { Output.Create(1) })).ShouldBe([1]);
        (await ValuesOf(ImmutableArray.Create(1, 2))).ShouldBe([1, 2]);
        (await ValuesOf(default(ImmutableArray<int>))).ShouldBeEmpty();
        (await ValuesOf(Output.Create(ImmutableArray.Create(1, 2)))).ShouldBe([1, 2]);
        (await ValuesOf(Output.Create(new List<int> { 1, 2 }))).ShouldBe([1, 2]);
        (await ValuesOf(Output.Create<IEnumerable<int>>([1, 2]))).ShouldBe([1, 2]);
    }

    [Fact]
    public async Task Lists_are_joined_in_order_and_concat_leaves_the_first_alone()
    {
        InputList<int> first = new[] { 1 };
        var both = first.Concat(new[] { 2, 3 });
        (await ValuesOf(both)).ShouldBe([1, 2, 3]);
        (await ValuesOf(first)).ShouldBe([1]);

        first.AddRange(new[] { 4 });
        (await ValuesOf(first)).ShouldBe([1, 4]);
    }

    [Fact]
    public async Task The_whole_is_unknown_if_an_element_is_but_the_others_can_still_be_enumerated()
    {
        var list = new InputList<int> { 1, OutputUtilities.CreateUnknown(2) };
        (await list.DataAsync()).IsKnown.ShouldBeFalse();

        var known = new List<bool>();
        await foreach (var item in list)
            known.Add((await item.DataAsync()).IsKnown);
        known.ShouldBe([true, false]);
    }

    [Fact]
    public async Task A_list_of_unions_takes_both_types()
    {
        Input<string> text = "t";
        Input<int> number = 1;
        var list = new InputList<Union<string, int>> { text, number };
        (await list.DataAsync()).Value.ShouldBe([Union<string, int>.FromT0("t"), Union<string, int>.FromT1(1)]);
    }
}
