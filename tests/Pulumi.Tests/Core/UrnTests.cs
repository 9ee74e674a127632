namespace Pulumi.Tests.Core;

public class UrnTests
{
    private const string Component = "urn:pulumi:dev::demo::demo:index:Node::w0";

    [Fact]
    public void The_stack_adds_nothing_to_a_type() =>
        Urn.Build("dev", "demo", "urn:pulumi:dev::demo::pulumi:pulumi:Stack::demo-dev", "demo:index:Node", "w0").ShouldBe(Component);

    [Fact]
    public void A_component_goes_before_its_childrens_types()
    {
        var child = Urn.Build("dev", "demo", Component, "test:index:Server", "a::b");
        child.ShouldBe("urn:pulumi:dev::demo::demo:index:Node$test:index:Server::a::b");
        Urn.TypeOf(child).ShouldBe("test:index:Server");
        Urn.NameOf(child).ShouldBe("a::b");
    }

    [Fact]
    public void Text_that_is_no_urn_is_refused() => Should.Throw<ArgumentException>(() => Urn.NameOf("urn:pulumi:dev"));
}
