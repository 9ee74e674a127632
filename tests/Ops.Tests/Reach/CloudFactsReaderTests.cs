using GitOrigin.Ops.OpenStack;
using GitOrigin.Ops.Reach;
using GitOrigin.Ops.Tests.OpenStack;

namespace GitOrigin.Ops.Tests.Reach;

public sealed class CloudFactsReaderTests : IDisposable
{
    private static readonly StackState State = SampleState.Of(
    [
        SampleState.Resource(CloudTypes.Instance, "server", "i1"), SampleState.Resource(CloudTypes.Port, "port", "p1"), SampleState.Resource(CloudTypes.Router, "router", "r1"),
    ]);

    private readonly FakeProject project = new();

    public void Dispose() => project.Dispose();

    [Fact]
    public async Task Everything_on_the_way_is_read_and_nothing_is_changed()
    {
        project.Console = "a\nb\n";
        project
            .Add("servers", """{"id":"i1","status":"ERROR","fault":{"message":"no room"},"image":{"id":"im"}}""")
            .Add("images", """{"id":"im","name":"debian-12"}""")
            .Add("ports", """{"id":"p1","status":"ACTIVE","admin_state_up":true,"security_groups":["g1"],"fixed_ips":[{"subnet_id":"s1","ip_address":"10.0.0.5"}]}""")
            .Add("ports", """{"id":"p2","device_id":"r1","fixed_ips":[{"subnet_id":"s1"}]}""")
            .Add("routers", """{"id":"r1","admin_state_up":true,"external_gateway_info":{"network_id":"n"}}""")
            .Add("floatingips", """{"id":"f1","floating_ip_address":"203.0.113.7","port_id":"p1","status":"ACTIVE"}""")
            .Add("security-group-rules", """{"security_group_id":"g1","direction":"ingress","ethertype":"IPv4","protocol":"tcp","port_range_min":22,"port_range_max":22,"remote_ip_prefix":"192.0.2.0/24"}""")
            .Add("security-group-rules", """{"security_group_id":"g2","direction":"ingress","ethertype":"IPv4"}""");

        var facts = await ReadAsync();

        facts.Server.ShouldBe(new ServerFacts("ERROR", "no room"));
        facts.Port.ShouldNotBeNull().ShouldSatisfyAllConditions(port => port.Id.ShouldBe("p1"), port => port.IsUp.ShouldBeTrue(), port => port.IsFiltered.ShouldBeTrue(), port => port.Subnets.ShouldBe(["s1"]));
        facts.Address.ShouldBe(new AddressFacts("p1", "ACTIVE"));
        facts.Router.ShouldNotBeNull().ShouldSatisfyAllConditions(router => router.HasGateway.ShouldBeTrue(), router => router.Subnets.ShouldBe(["s1"]));
        facts.Rules.ShouldBe([new RuleFacts("ingress", "IPv4", "tcp", 22, 22, "192.0.2.0/24", null)]);
        facts.Console.ShouldBe(["a", "b"]);
        facts.Image.ShouldBe("debian-12");
        project.Changes.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_gone_is_null()
    {
        project.Add("routers", """{"id":"r1","external_gateway_info":null}""").Add("floatingips", """{"id":"f1","floating_ip_address":"203.0.113.7","port_id":null}""");

        var facts = await ReadAsync();

        (facts.Server, facts.Port, facts.Image).ShouldBe((null, null, null));
        facts.Router!.HasGateway.ShouldBeFalse();
        facts.Address!.Port.ShouldBeNull();
        facts.Rules.ShouldBeEmpty();
    }

    private async Task<CloudFacts> ReadAsync()
    {
        using var cloud = project.Open();
        return await new CloudFactsReader(cloud, State, "203.0.113.7").ReadAsync(default);
    }
}
