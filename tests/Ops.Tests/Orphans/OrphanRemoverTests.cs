using System.Collections.Immutable;
using System.Net;
using GitOrigin.Ops.Orphans;
using GitOrigin.Ops.Tests.OpenStack;

namespace GitOrigin.Ops.Tests.Orphans;

public sealed class OrphanRemoverTests : IDisposable
{
    private readonly FakeProject project = new();
    private readonly List<string> said = [];

    public void Dispose() => project.Dispose();

    [Fact]
    public async Task Each_is_deleted_after_those_that_need_it()
    {
        project
            .Add("networks", """{"id":"n1"}""").Add("subnets", """{"id":"s1"}""").Add("routers", """{"id":"r1"}""").Add("security-groups", """{"id":"g1"}""")
            .Add("ports", """{"id":"p1"}""").Add("ports", """{"id":"rp","device_id":"r1","device_owner":"network:router_interface","fixed_ips":[{"subnet_id":"s1"}]}""")
            .Add("floatingips", """{"id":"f1"}""").Add("servers", """{"id":"i1"}""").Add("volumes", """{"id":"v1"}""").Add("attachments", """{"id":"i2/v2"}""")
            .Add("os-keypairs", """{"name":"k"}""").Add("os-server-groups", """{"id":"sg"}""");

        var left = await RemoveAsync(
            ["s1"],
            Of(ThingKind.KeyPair, "k"), Of(ThingKind.ServerGroup, "sg"), Of(ThingKind.SecurityGroup, "g1"), Of(ThingKind.Network, "n1"), Of(ThingKind.Subnet, "s1"),
            Of(ThingKind.Router, "r1"), Of(ThingKind.Port, "p1"), Of(ThingKind.Volume, "v1"), Of(ThingKind.Server, "i1"), Of(ThingKind.VolumeAttachment, "i2/v2"),
            Of(ThingKind.FloatingIp, "f1"));

        left.ShouldBeEmpty();
        project.Deleted.ShouldBe(
        [
            "floatingips/f1", "attachments/i2/v2", "servers/i1", "volumes/v1", "ports/p1", "router-interfaces/rp", "routers/r1", "subnets/s1", "networks/n1",
            "security-groups/g1", "os-server-groups/sg", "os-keypairs/k",
        ]);
        said[0].ShouldBe("deleted: floating ip f1");
    }

    [Fact]
    public async Task A_router_that_leads_into_somebody_elses_subnet_is_left_as_it_is()
    {
        project.Add("routers", """{"id":"r1"}""").Add("ports", """{"id":"rp","device_id":"r1","device_owner":"network:router_interface","fixed_ips":[{"subnet_id":"theirs"}]}""");

        var left = await RemoveAsync(["s1"], Of(ThingKind.Router, "r1"));

        left.ShouldHaveSingleItem().Why.ShouldBe("it leads into subnet theirs, which is not the stack's: take it out there first");
        project.Changes.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_in_use_for_a_moment_is_waited_for()
    {
        var conflicts = 3;
        project.Add("ports", """{"id":"p1"}""").Refuse = _ => conflicts-- > 0 ? HttpStatusCode.Conflict : null;

        (await RemoveAsync([], Of(ThingKind.Port, "p1"))).ShouldBeEmpty();

        project.Deleted.ShouldBe(["ports/p1"]);
    }

    [Fact]
    public async Task A_volume_that_is_detached_is_waited_for()
    {
        project.Add("attachments", """{"id":"i1/v1"}""").Add("volumes", """{"id":"v1","status":"detaching"}""");

        var left = await RemoveAsync([], Of(ThingKind.VolumeAttachment, "i1/v1"));

        left.ShouldHaveSingleItem().Why.ShouldBe("its volume is still being detached: ask the cloud's operators");
        project.Deleted.ShouldBe(["attachments/i1/v1"]);
    }

    [Fact]
    public async Task What_stays_in_use_is_told_and_the_others_are_deleted()
    {
        project.Add("security-groups", """{"id":"g1"}""").Add("ports", """{"id":"p1"}""").Refuse = thing => thing == "ports/p1" ? HttpStatusCode.Conflict : null;

        var left = await RemoveAsync([], Of(ThingKind.SecurityGroup, "g1"), Of(ThingKind.Port, "p1"));

        left.ShouldHaveSingleItem().Why.ShouldStartWith("it is in use");
        project.Deleted.ShouldBe(["security-groups/g1"]);
    }

    [Fact]
    public async Task What_is_gone_already_is_no_failure()
    {
        (await RemoveAsync([], Of(ThingKind.FloatingIp, "f1"), Of(ThingKind.Server, "i1"), Of(ThingKind.Router, "r1"), Of(ThingKind.KeyPair, "k"))).ShouldBeEmpty();
    }

    private static Orphan Of(ThingKind kind, string id) => new() { Kind = kind, Id = id };

    private async Task<ImmutableArray<(Orphan Orphan, string Why)>> RemoveAsync(string[] own, params Orphan[] orphans)
    {
        using var cloud = project.Open();
        ImmutableArray<(Orphan, string)> left = [];
        await project.Clock.RunAsync(async () => left = await new OrphanRemover(cloud, own.ToHashSet(), said.Add).RemoveAsync(orphans, default));
        return left;
    }
}
