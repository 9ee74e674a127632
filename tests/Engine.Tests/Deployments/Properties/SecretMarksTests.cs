using EmbeddedEngine.Deployments.Properties;
using EmbeddedEngine.Tests.Deployments.Support;
using EmbeddedEngine.Values;

namespace EmbeddedEngine.Tests.Deployments.Properties;

public sealed class SecretMarksTests
{
    private static readonly PropertyValue Hush = ((PropertyValue)"hush").AsSecret();

    [Fact]
    public void Named_outputs_are_secret() => SecretMarks.Apply([new("a", 1)], [], ["a"])["a"].ShouldBeOfType<PropertyValue.Secret>();

    [Fact]
    public void Outputs_of_secret_inputs_are_secret() => SecretMarks.Apply([new("a", "hush")], [new("a", Hush)], [])["a"].ShouldBe(Hush);

    [Fact]
    public void Only_the_secret_part_of_an_object_is_secret() =>
        SecretMarks.Apply([new("o", Nested.Map([new("p", "hush"), new("q", 1)]))], [new("o", Nested.Map([new("p", Hush), new("q", 1)]))], [])
            .ShouldBe([new("o", Nested.Map([new("p", Hush), new("q", 1)]))]);

    [Fact]
    public void Where_shapes_differ_all_of_it_is_secret() =>
        SecretMarks.Apply([new("o", "text with hush")], [new("o", Nested.Map([new("p", Hush)]))], [])["o"].ShouldBeOfType<PropertyValue.Secret>();

    [Fact]
    public void Others_are_left() => SecretMarks.Apply([new("a", 1)], [new("b", Hush)], []).ShouldBe([new("a", 1)]);
}
