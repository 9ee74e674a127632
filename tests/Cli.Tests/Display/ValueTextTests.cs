using EmbeddedEngine.Cli.Display;
using EmbeddedEngine.Values;

namespace EmbeddedEngine.Cli.Tests.Display;

public sealed class ValueTextTests
{
    public static TheoryData<PropertyValue, string> Values { get; } = new()
    {
        { PropertyValue.Nothing, "null" },
        { true, "true" },
        { 22, "22" },
        { 0.5, "0.5" },
        { "a \"b\"\n<é>", "\"a \\\"b\\\"\\n<é>\"" },
        { new PropertyValue.Array(["a", 1]), "[\"a\", 1]" },
        { EventStream.Map([]), "{}" },
        { EventStream.Map([new("b", new PropertyValue.Secret("s")), new("a", 1)]), "{ a: 1, b: [secret] }" },
        { new PropertyValue.Secret("hunter2"), "[secret]" },
        { PropertyValue.Unknown, "[unknown]" },
        { new PropertyValue.Asset(AssetSource.Text, "content", "0123456789"), "asset(text:0123456)" },
        { new PropertyValue.Asset(AssetSource.Path, "a/b"), "asset(path:a/b)" },
        { new PropertyValue.Archive(AssetSource.Assets, "", [new("x", "y")]), "archive(x)" },
        { new PropertyValue.ResourceReference("urn:pulumi:a::b::c::d", "id"), "urn:pulumi:a::b::c::d" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void Each_kind_of_value_reads_well(PropertyValue value, string text) => ValueText.Of(value).ShouldBe(text);
}
