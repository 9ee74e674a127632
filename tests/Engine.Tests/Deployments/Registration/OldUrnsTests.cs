using EmbeddedEngine.Deployments.Registration;
using EmbeddedEngine.Resources;
using EmbeddedEngine.Stacks;

namespace EmbeddedEngine.Tests.Deployments.Registration;

public sealed class OldUrnsTests
{
    private static readonly StackName Stack = new("demo", "dev");
    private static readonly Urn Parent = new("urn:pulumi:dev::demo::g:i:New::new");
    private static readonly Urn OldParent = new("urn:pulumi:dev::demo::g:i:Old::old");

    private static string[] Of(Urn? parent, Urn? oldParent, params AliasSpec[] aliases)
    {
        var goal = new ResourceGoal { Type = "t:i:T", Name = "new-a", Custom = true, Parent = parent, Aliases = [.. aliases] };
        var urn = Urn.Create("dev", "demo", parent, goal.Type, goal.Name);
        return [.. OldUrns.Of(Stack, urn, goal, oldParent).Select(candidate => candidate.Value)];
    }

    [Fact]
    public void Its_own_name_comes_first() => Of(null, null).ShouldBe(["urn:pulumi:dev::demo::t:i:T::new-a"]);

    [Fact]
    public void Parts_of_an_alias_that_are_empty_are_as_now() =>
        Of(Parent, Parent, new AliasSpec { Name = "x" }, new AliasSpec { Type = "t:i:U" }, new AliasSpec { NoParent = true }, new AliasSpec { Stack = "s", Project = "p" })
            .ShouldBe(
            [
                "urn:pulumi:dev::demo::g:i:New$t:i:T::new-a",
                "urn:pulumi:dev::demo::g:i:New$t:i:T::x",
                "urn:pulumi:dev::demo::g:i:New$t:i:U::new-a",
                "urn:pulumi:dev::demo::t:i:T::new-a",
                "urn:pulumi:s::p::g:i:New$t:i:T::new-a",
            ]);

    [Fact]
    public void A_parent_that_was_renamed_gives_its_children_their_old_names() =>
        Of(Parent, OldParent, new AliasSpec { Type = "t:i:U" }).ShouldBe(
        [
            "urn:pulumi:dev::demo::g:i:New$t:i:T::new-a",
            "urn:pulumi:dev::demo::g:i:New$t:i:U::new-a",
            "urn:pulumi:dev::demo::g:i:Old$t:i:T::old-a",
            "urn:pulumi:dev::demo::g:i:Old$t:i:U::old-a",
        ]);

    [Fact]
    public void A_whole_urn_is_taken_as_it_is() =>
        Of(null, null, new AliasSpec { Urn = new("urn:pulumi:a::b::c:c:C::d") })[1].ShouldBe("urn:pulumi:a::b::c:c:C::d");
}
