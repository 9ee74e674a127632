using EmbeddedEngine.Deployments.Targets;
using EmbeddedEngine.Resources;

namespace EmbeddedEngine.Tests.Deployments.Targets;

public sealed class UrnPatternsTests
{
    private static readonly Urn Urn = new("urn:pulumi:dev::demo::my:index:Group$test:index:Thing::web-1");

    [Theory]
    [InlineData("urn:pulumi:dev::demo::my:index:Group$test:index:Thing::web-1", true)]
    [InlineData("urn:pulumi:dev::demo::my:index:Group$test:index:Thing::web", false)]
    [InlineData("urn:pulumi:dev::demo::my:index:Group$test:index:Thing::web-*", true)]
    [InlineData("urn:pulumi:dev::demo::*::web-1", false)]
    [InlineData("urn:pulumi:dev::demo::**::web-1", true)]
    [InlineData("**web-1", true)]
    [InlineData("**::web", false)]
    [InlineData("**", true)]
    [InlineData("*", false)]
    [InlineData("**Group.test**", false)]
    public void A_star_stands_for_text_without_a_colon_and_two_for_any(string pattern, bool matches) =>
        new UrnPatterns([pattern]).Contains(Urn).ShouldBe(matches);

    [Fact]
    public void A_pattern_that_is_neither_a_name_nor_a_wildcard_is_refused() =>
        Should.Throw<FormatException>(() => new UrnPatterns(["web-1"])).Message.ShouldContain("'web-1'");

    [Fact]
    public void Names_that_there_are_not_are_told_and_wildcards_never() =>
        new UrnPatterns([Urn.Value, "urn:pulumi:dev::demo::a:b:C::d", "**nothing"]).Missing([Urn]).ShouldBe(["urn:pulumi:dev::demo::a:b:C::d"]);
}
