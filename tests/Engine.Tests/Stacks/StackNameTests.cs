using EmbeddedEngine.Stacks;

namespace EmbeddedEngine.Tests.Stacks;

public sealed class StackNameTests
{
    [Theory]
    [InlineData("dev", "organization/demo/dev")]
    [InlineData("organization/dev", "organization/demo/dev")]
    [InlineData("organization/other/dev", "organization/other/dev")]
    [InlineData("a.b-c_D9", "organization/demo/a.b-c_D9")]
    public void A_reference_names_a_stack(string text, string name) =>
        StackName.Parse(text, "demo").ToString().ShouldBe(name);

    [Theory]
    [InlineData("")]
    [InlineData("..")]
    [InlineData("a b")]
    [InlineData("dev\n")]
    [InlineData("acme/dev")]
    [InlineData("acme/demo/dev")]
    [InlineData("organization/../dev")]
    [InlineData("organization/a/b/c")]
    public void Anything_else_is_refused(string text) =>
        Should.Throw<StackFileException>(() => StackName.Parse(text, "demo")).Message.ShouldContain(text);
}
