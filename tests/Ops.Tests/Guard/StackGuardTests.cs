using GitOrigin.Ops.Guard;
using GitOrigin.Ops.OpenStack;
using GitOrigin.Ops.Tests.OpenStack;

namespace GitOrigin.Ops.Tests.Guard;

public sealed class StackGuardTests : IDisposable
{
    private readonly FakeProject project = new FakeProject()
        .Add("networks", """{"id":"n-shared","name":"shared"}""")
        .Add("networks", """{"id":"n-public","name":"public","router:external":true}""");

    public void Dispose() => project.Dispose();

    [Fact]
    public async Task The_project_of_the_settings_may_be_changed()
    {
        var state = SampleState.Of([SampleState.Resource(CloudTypes.Network, "network", "n-own"), SampleState.Resource(CloudTypes.Subnet, "subnet", "s", new { networkId = "n-own" })]);

        await CheckAsync(FakeProject.Site, state);

        project.Changes.ShouldBeEmpty();
    }

    [Fact]
    public async Task Another_project_is_refused_by_both_names_and_the_setting()
    {
        var failure = await Should.ThrowAsync<OpsException>(CheckAsync(FakeProject.Site with { Project = "iris-example-live" }, StackState.None));

        failure.Message.ShouldBe(
            "git-origin:site.project: the credentials of cloud 'sky' lead to project 'demo', not to 'iris-example-live', so nothing is changed: mend the entry in clouds.yaml, or this setting");
    }

    [Theory]
    [InlineData("n-shared", "shared")]
    [InlineData("n-public", "public")]
    public async Task A_state_that_would_change_a_network_of_others_is_refused(string id, string name)
    {
        var state = SampleState.Of([SampleState.Resource(CloudTypes.Network, "network", id)]);

        (await Should.ThrowAsync<OpsException>(CheckAsync(FakeProject.Site, state))).Message.ShouldContain($"that is of network '{name}', which is managed by others");
    }

    [Fact]
    public async Task A_subnet_in_a_network_of_others_is_refused_too()
    {
        var state = SampleState.Of([SampleState.Resource(CloudTypes.Subnet, "subnet", "s", new { networkId = "n-shared" })]);

        (await Should.ThrowAsync<OpsException>(CheckAsync(FakeProject.Site, state))).Message.ShouldContain("git-origin:site.managed: the state has 'subnet'");
    }

    [Fact]
    public async Task A_port_of_ours_in_a_network_of_others_is_ours()
    {
        var state = SampleState.Of([SampleState.Resource(CloudTypes.Port, "port", "p", new { networkId = "n-shared" })]);

        await CheckAsync(FakeProject.Site, state).ShouldNotThrowAsync();
    }

    [Fact]
    public void A_deletion_goes_by_the_entry_of_the_state_and_so_that_one_is_checked_too()
    {
        var state = SampleState.Of([SampleState.Resource(CloudTypes.Provider, "cloud", "1", new { cloud = "sea", region = "south" })]);
        var same = SampleState.Of([SampleState.Resource(CloudTypes.Provider, "cloud", "1", new { cloud = "sky" })]);

        StackGuard.Entries(FakeProject.Site, state, deletes: true).ShouldBe([("sky", null), ("sea", "south")]);
        StackGuard.Entries(FakeProject.Site, state, deletes: false).ShouldBe([("sky", null)]);
        StackGuard.Entries(FakeProject.Site, same, deletes: true).ShouldBe([("sky", null)]);
    }

    private async Task CheckAsync(SiteSettings site, StackState state)
    {
        using var cloud = project.Open();
        await StackGuard.CheckAsync(site, state, "sky", cloud, default);
    }
}
