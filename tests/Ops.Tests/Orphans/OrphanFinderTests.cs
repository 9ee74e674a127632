using System.Collections.Immutable;
using GitOrigin.Ops.OpenStack;
using GitOrigin.Ops.Orphans;
using GitOrigin.Ops.Tests.OpenStack;
using OpenStackClient;

namespace GitOrigin.Ops.Tests.Orphans;

public sealed class OrphanFinderTests : IDisposable
{
    private const string Tags = "\"tags\":[\"git-origin:gitstore\"]";
    private readonly FakeProject project = new();
    private SiteSettings site = FakeProject.Site;

    public void Dispose() => project.Dispose();

    [Fact]
    public async Task What_carries_the_tag_and_is_not_in_the_state_is_found_in_the_order_of_deletion()
    {
        project
            .Add("networks", $$"""{"id":"n1","name":"gitstore",{{Tags}}}""").Add("subnets", $$"""{"id":"s1","name":"gitstore","network_id":"n1",{{Tags}}}""")
            .Add("routers", $$"""{"id":"r1","name":"gitstore",{{Tags}}}""").Add("security-groups", $$"""{"id":"g1","name":"gitstore",{{Tags}}}""")
            .Add("ports", $$"""{"id":"p1","name":"gitstore","status":"DOWN",{{Tags}}}""").Add("floatingips", $$"""{"id":"f1","floating_ip_address":"203.0.113.7",{{Tags}}}""")
            .Add("servers", $$"""{"id":"i1","name":"gitstore","status":"ACTIVE",{{Tags}}}""")
            .Add("volumes", """{"id":"v1","name":"gitstore-data","status":"available","metadata":{"git-origin":"gitstore"}}""");

        var found = await FindAsync(StackState.None);

        found.Select(one => (one.Kind, one.Id)).ShouldBe(
        [
            (ThingKind.FloatingIp, "f1"), (ThingKind.Server, "i1"), (ThingKind.Volume, "v1"), (ThingKind.Port, "p1"), (ThingKind.Router, "r1"),
            (ThingKind.Subnet, "s1"), (ThingKind.Network, "n1"), (ThingKind.SecurityGroup, "g1"),
        ]);
        found.Single(one => one.Kind == ThingKind.FloatingIp).Name.ShouldBe("203.0.113.7");
        project.Changes.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_in_the_state_or_of_another_stack_or_project_is_not_found()
    {
        project
            .Add("networks", $$"""{"id":"known","name":"gitstore",{{Tags}}}""")
            .Add("networks", """{"id":"other","name":"gitstore","tags":["git-origin:gitstore2"]}""")
            .Add("networks", $$"""{"id":"foreign","name":"gitstore","project_id":"p2",{{Tags}}}""")
            .Add("networks", """{"id":"bare","name":"gitstore"}""")
            .Add("volumes", """{"id":"v2","name":"gitstore-data","metadata":{"git-origin":"gitstore2"}}""")
            .Add("os-keypairs", """{"name":"gitstore","public_key":"k"}""")
            .Add("os-server-groups", """{"id":"sg","name":"gitstore","policy":"soft-anti-affinity","members":[]}""");

        (await FindAsync(SampleState.Of([SampleState.Resource(CloudTypes.Network, "network", "known")]))).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_an_interrupted_creation_has_begun_is_found_by_its_mark()
    {
        project
            .Add("networks", $$"""{"id":"n1","name":"gitstore","description":"{{Mark(CloudTypes.Network, "network")}}"}""")
            .Add("floatingips", $$"""{"id":"f1","floating_ip_address":"203.0.113.7","description":"{{Mark(CloudTypes.FloatingIp, "floating-ip")}}"}""")
            .Add("servers", $$"""{"id":"i1","name":"gitstore","tags":["{{Mark(CloudTypes.Instance, "server")}}"]}""")
            .Add("volumes", $$$"""{"id":"v1","name":"gitstore-data","status":"creating","description":"{{{Mark(CloudTypes.Volume, "data")}}}","metadata":{"git-origin":"gitstore"}}""")
            .Add("networks", $$"""{"id":"n2","name":"gitstore","description":"{{Mark(CloudTypes.Network, "of-another-stack")}}"}""");
        var state = SampleState.Of(
            [],
            SampleState.Creating(CloudTypes.Network, "network", new { name = "gitstore" }),
            SampleState.Creating(CloudTypes.FloatingIp, "floating-ip", new { pool = "public", description = "gitstore" }),
            SampleState.Creating(CloudTypes.Instance, "server", new { name = "gitstore" }),
            SampleState.Creating(CloudTypes.Volume, "data", new { name = "gitstore-data" }));

        var found = await FindAsync(state);

        found.Select(one => one.Id).ShouldBe(["f1", "i1", "v1", "n1"]);
        found.ShouldAllBe(one => one.IsInterrupted && !one.IsWhole && one.Hold == Hold.None);
    }

    [Fact]
    public async Task What_was_made_to_its_end_and_not_recorded_is_known_by_tag_and_name()
    {
        project
            .Add("networks", $$"""{"id":"n1","name":"gitstore","description":"",{{Tags}}}""")
            .Add("servers", $$"""{"id":"i1","name":"gitstore","status":"ACTIVE",{{Tags}}}""")
            .Add("volumes", """{"id":"v1","name":"gitstore-data","description":"Repositories","attachments":[],"metadata":{"git-origin":"gitstore"}}""")
            .Add("floatingips", $$"""{"id":"f1","floating_ip_address":"203.0.113.7","description":"gitstore",{{Tags}}}""");
        var state = SampleState.Of(
            [],
            SampleState.Creating(CloudTypes.Network, "network", new { name = "gitstore" }),
            SampleState.Creating(CloudTypes.Instance, "server", new { name = "gitstore" }),
            SampleState.Creating(CloudTypes.Volume, "data", new { name = "gitstore-data" }),
            SampleState.Creating(CloudTypes.FloatingIp, "floating-ip", new { description = "gitstore" }));

        var found = await FindAsync(state);

        found.Length.ShouldBe(4);
        found.ShouldAllBe(one => one.IsInterrupted && one.IsWhole && one.Hold == Hold.None);
    }

    [Fact]
    public async Task Things_without_a_mark_are_known_by_what_the_interrupted_creation_asked_for()
    {
        project
            .Add("os-keypairs", """{"name":"gitstore","public_key":"ssh-ed25519 AAAA\n"}""")
            .Add("os-server-groups", """{"id":"busy","name":"gitstore","policy":"soft-anti-affinity","members":["i9"]}""")
            .Add("os-server-groups", """{"id":"sg","name":"gitstore","policy":"soft-anti-affinity","members":[]}""")
            .Add("attachments", """{"id":"i1/v1"}""")
            .Add("ports", """{"id":"p1","device_id":"r1","fixed_ips":[{"subnet_id":"s1"}]}""")
            .Add("ports", """{"id":"p2","device_id":"r1","fixed_ips":[{"subnet_id":"s2"}]}""");
        var state = SampleState.Of(
            [],
            SampleState.Creating(CloudTypes.Keypair, "key-pair", new { name = "gitstore", publicKey = "ssh-ed25519 AAAA" }),
            SampleState.Creating(CloudTypes.ServerGroup, "server-group", new { name = "gitstore", policies = "soft-anti-affinity" }),
            SampleState.Creating(CloudTypes.VolumeAttach, "data-attachment", new { instanceId = "i1", volumeId = "v1" }),
            SampleState.Creating(CloudTypes.RouterInterface, "router-interface", new { routerId = "r1", subnetId = "s1" }));

        var found = await FindAsync(state);

        found.Select(one => (one.Kind, one.Id)).ShouldBe(
            [(ThingKind.VolumeAttachment, "i1/v1"), (ThingKind.RouterInterface, "p1"), (ThingKind.ServerGroup, "sg"), (ThingKind.KeyPair, "gitstore")]);
        found.ShouldAllBe(one => one.IsInterrupted && !one.IsWhole);
    }

    [Fact]
    public async Task A_key_pair_with_another_key_is_somebody_elses()
    {
        project.Add("os-keypairs", """{"name":"gitstore","public_key":"ssh-ed25519 BBBB"}""");

        (await FindAsync(SampleState.Of([], SampleState.Creating(CloudTypes.Keypair, "key-pair", new { name = "gitstore", publicKey = "ssh-ed25519 AAAA" })))).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_kept_holds_data_or_is_somebody_elses_is_held()
    {
        project
            .Add("networks", """{"id":"n-shared","name":"shared","tags":["git-origin:gitstore"]}""")
            .Add("subnets", $$"""{"id":"s1","network_id":"n-shared",{{Tags}}}""")
            .Add("networks", $$"""{"id":"n-public","name":"public","router:external":true,{{Tags}}}""")
            .Add("floatingips", """{"id":"f1","floating_ip_address":"203.0.113.7","description":"gitstore","tags":["git-origin:gitstore","git-origin-kept"]}""")
            .Add("volumes", """{"id":"v1","name":"gitstore-data","metadata":{"git-origin":"gitstore"}}""")
            .Add("servers", $$"""{"id":"i1","name":"gitstore",{{Tags}}}""");

        var found = await FindAsync(StackState.None);

        found.ToDictionary(one => one.Id, one => one.Hold).ShouldBe(
            new Dictionary<string, Hold>
            {
                ["f1"] = Hold.KeptAddress, ["i1"] = Hold.WholeServer, ["v1"] = Hold.Data, ["s1"] = Hold.Managed, ["n-public"] = Hold.Managed, ["n-shared"] = Hold.Managed,
            },
            ignoreOrder: true);
        found.Where(one => one.IsLeftBehind).Select(one => one.Id).ShouldBe(["i1", "v1"]);
    }

    [Theory]
    [InlineData(true, Hold.KeptAddress)]
    [InlineData(false, Hold.None)]
    public async Task An_address_without_the_tag_of_kept_ones_goes_by_the_settings(bool keeps, Hold expected)
    {
        site = site with { KeepsFloatingIp = keeps };
        project.Add("floatingips", $$"""{"id":"f1","floating_ip_address":"203.0.113.7",{{Tags}}}""");

        (await FindAsync(StackState.None)).ShouldHaveSingleItem().Hold.ShouldBe(expected);
    }

    [Fact]
    public async Task An_address_that_is_kept_stays_held_beside_an_interrupted_creation()
    {
        project.Add("floatingips", """{"id":"f1","floating_ip_address":"203.0.113.7","description":"gitstore","tags":["git-origin:gitstore","git-origin-kept"]}""");

        (await FindAsync(SampleState.Of([], SampleState.Creating(CloudTypes.FloatingIp, "floating-ip", new { description = "gitstore" }))))
            .ShouldHaveSingleItem().Hold.ShouldBe(Hold.KeptAddress);
    }

    [Fact]
    public async Task A_volume_that_was_on_a_server_is_held_although_its_making_is_remembered_as_interrupted()
    {
        project.Add("volumes", """{"id":"v1","name":"gitstore-data","attachments":[{"server_id":"i1"}],"metadata":{"git-origin":"gitstore"}}""");

        (await FindAsync(SampleState.Of([], SampleState.Creating(CloudTypes.Volume, "data", new { name = "gitstore-data" }))))
            .ShouldHaveSingleItem().Hold.ShouldBe(Hold.Data);
    }

    private static string Mark(string type, string name) => HalfMadeMark.Of(SampleState.Urn(type, name));

    private async Task<ImmutableArray<Orphan>> FindAsync(StackState state)
    {
        using var cloud = project.Open();
        return await new OrphanFinder(cloud, "p1", site, state).FindAsync(default);
    }
}
