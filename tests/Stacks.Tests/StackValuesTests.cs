namespace GitOrigin.Stacks.Tests;

public sealed class StackValuesTests
{
    [Fact]
    public void Takes_the_values_of_its_own_namespace()
    {
        var values = StackValues.Parse("""{"git-origin:site": "{}", "openstack:cloud": "c", "git-origin:access": "{\"a\": 1}"}""");

        values.Keys.Order(StringComparer.Ordinal).ShouldBe(["access", "site"]);
        values["access"].ShouldBe("""{"a": 1}""");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("{}")]
    public void Without_configuration_there_are_none(string? json) => StackValues.Parse(json).ShouldBeEmpty();
}
