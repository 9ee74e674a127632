using GitOrigin.Ops.Reach;
using GitOrigin.Ops.Tests.OpenStack;

namespace GitOrigin.Ops.Tests.Reach;

public sealed class ReachInputTests
{
    [Theory]
    [InlineData("null", null)]
    [InlineData("""{"name":"loginKey","value":"the key","secret":true}""", "the key")]
    public void A_state_and_perhaps_a_key(string key, string? expected)
    {
        var input = ReachInput.Parse($$"""{"loginKey":{{key}},"state":{{SampleState.Json([SampleState.Resource("t", "x", "1")])}}}""");

        input.LoginKey.ShouldBe(expected);
        input.State.Resources.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("")]
    [InlineData("""{"loginKey":"hidden"}""")]
    [InlineData("""["hidden"]""")]
    public void What_is_something_else_is_not_quoted(string text) =>
        Should.Throw<OpsException>(() => ReachInput.Parse(text)).Message.ShouldNotContain("hidden");
}
