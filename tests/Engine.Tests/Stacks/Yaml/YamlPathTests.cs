using EmbeddedEngine.Stacks;
using EmbeddedEngine.Stacks.Yaml;

namespace EmbeddedEngine.Tests.Stacks.Yaml;

public sealed class YamlPathTests
{
    [Theory]
    [InlineData("a", "a")]
    [InlineData("a.b[0]", "a|b|[0]")]
    [InlineData("a[0][12].b", "a|[0]|[12]|b")]
    [InlineData("a[\"b.c\"].d", "a|b.c|d")]
    [InlineData("a[\"q\\\"]\"]", "a|q\"]")]
    [InlineData("[\"a.b\"]", "a.b")]
    public void Steps_are_names_and_indexes(string text, string steps) =>
        string.Join('|', YamlPath.Parse(text)).ShouldBe(steps);

    [Theory]
    [InlineData("")]
    [InlineData(".a")]
    [InlineData("a.")]
    [InlineData("a..b")]
    [InlineData("a[x]")]
    [InlineData("a[-1]")]
    [InlineData("a[0")]
    [InlineData("a[\"b")]
    [InlineData("a[\"b\"")]
    [InlineData("a[\"b\"x]")]
    public void What_is_no_path_is_refused_with_its_form(string text) =>
        Should.Throw<StackFileException>(() => YamlPath.Parse(text)).Message.ShouldContain("is not a path");
}
