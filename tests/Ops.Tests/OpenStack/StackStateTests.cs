using GitOrigin.Ops.OpenStack;

namespace GitOrigin.Ops.Tests.OpenStack;

public sealed class StackStateTests
{
    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    public void Of_nothing_there_is_no_state(string text) => StackState.Parse(text).IsThere.ShouldBeFalse();

    [Fact]
    public void What_a_first_run_has_not_yet_made_is_a_state_without_resources()
    {
        var state = StackState.Parse("""{"version":3,"deployment":null}""");

        state.IsThere.ShouldBeTrue();
        state.Resources.ShouldBeEmpty();
    }

    [Fact]
    public void Only_creations_count_as_begun()
    {
        var state = StackState.Parse(SampleState.Json(
            [],
            SampleState.Creating(CloudTypes.Network, "network", new { name = "n" }),
            new { resource = new { urn = "u::x", type = CloudTypes.Router, id = "r" }, type = "deleting" }));

        var begun = state.Interrupted.ShouldHaveSingleItem();
        begun.Name.ShouldBe("network");
        begun.Input("name").ShouldBe("n");
        begun.Id.ShouldBe("");
    }

    [Fact]
    public void Ids_are_those_of_the_cloud_alone()
    {
        var state = SampleState.Of(
        [
            SampleState.Resource(CloudTypes.Network, "network", "n1"),
            SampleState.Resource("command:local:Command", "login-key", "c1"),
        ]);

        state.CloudIds.ShouldBe(["n1"]);
    }

    [Fact]
    public void A_secret_is_read_where_it_is_shown_and_null_where_it_is_not()
    {
        var state = SampleState.Of(
        [
            SampleState.Resource("t", "shown", "1", outputs: new { stdout = SampleState.Secret("the \"key\"") }),
            SampleState.Resource("t", "masked", "2", outputs: new { stdout = new Dictionary<string, string> { ["4dabf18193072939515e22adb298388d"] = "1b47061264138c4ac30d75fd1eb44270", ["ciphertext"] = "v1:x" } }),
        ]);

        state.Find("t", "shown")!.Output("stdout").ShouldBe("the \"key\"");
        state.Find("t", "masked")!.Output("stdout").ShouldBeNull();
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("""{"secret-of-mine":1}""")]
    public void What_is_no_export_is_refused_and_not_quoted(string text) =>
        Should.Throw<OpsException>(() => StackState.Parse(text)).Message.ShouldBe("standard input is not what 'pulumi stack export' writes");
}
