using EmbeddedEngine.Providers.OpenStack.Tests.Support;
using EmbeddedEngine.Values;
using static EmbeddedEngine.Providers.OpenStack.Tests.Support.Values;

namespace EmbeddedEngine.Providers.OpenStack.RigTests;

public sealed class NetworkingTests(RigSession rig)
{
    private const string Network = "networking/network:Network";
    private const string Subnet = "networking/subnet:Subnet";
    private const string Router = "networking/router:Router";
    private const string RouterInterface = "networking/routerInterface:RouterInterface";
    private const string Port = "networking/port:Port";
    private const string SecGroup = "networking/secGroup:SecGroup";
    private const string SecGroupRule = "networking/secGroupRule:SecGroupRule";
    private const string FloatingIp = "networking/floatingIp:FloatingIp";
    private const string FloatingIpAssociate = "networking/floatingIpAssociate:FloatingIpAssociate";

    [Fact]
    public async Task A_network_lives_changes_and_dies()
    {
        var name = RigSession.Unique("net");
        var network = await rig.Resource(Network).CreateAsync(("name", name), ("description", "first"), ("tags", List("a", "b")));

        network.Text("description").ShouldBe("first");
        network.Outputs["allTags"].ShouldBe(List("a", "b"));
        network.Outputs["adminStateUp"].ShouldBe(true);
        (await network.RefreshAsync()).ShouldBeTrue();
        (await network.DiffAsync(("name", name), ("description", "first"), ("tags", List("b", "a")))).ShouldBe(DiffResult.None);

        (await network.DiffAsync(("name", name + "2"))).Replaces.ShouldBeEmpty();
        await network.UpdateAsync(("name", name + "2"), ("tags", List("c")));
        network.Text("name").ShouldBe(name + "2");
        network.Text("description").ShouldBe("");
        network.Outputs["allTags"].ShouldBe(List("c"));

        await network.DeleteAsync();
        (await rig.InvokeNoneAsync("networking/getNetwork:getNetwork", ("name", name + "2"))).ShouldContain("returned no results: the cloud has no network with name");
    }

    [Fact]
    public async Task An_address_of_the_outside_leads_through_a_router_to_a_port()
    {
        var name = RigSession.Unique("way");
        var external = await rig.InvokeAsync("networking/getNetwork:getNetwork", ("name", "public"), ("external", true));
        var network = await rig.Resource(Network).CreateAsync(("name", name));
        var subnet = await rig.Resource(Subnet).CreateAsync(
            ("name", name), ("networkId", network.Id!), ("cidr", "10.7.0.0/24"), ("dnsNameservers", List("192.0.2.53")));
        var router = await rig.Resource(Router).CreateAsync(("name", name), ("externalNetworkId", external["id"]), ("adminStateUp", true));
        var place = await rig.Resource(RouterInterface).CreateAsync(("routerId", router.Id!), ("subnetId", subnet.Id!));
        var group = await rig.Resource(SecGroup).CreateAsync(("name", name), ("description", "ssh"));
        var rule = await rig.Resource(SecGroupRule).CreateAsync(
            ("securityGroupId", group.Id!), ("direction", "ingress"), ("ethertype", "IPv4"), ("protocol", "tcp"),
            ("portRangeMin", 22), ("portRangeMax", 22), ("remoteIpPrefix", "198.51.100.0/24"));
        var port = await rig.Resource(Port).CreateAsync(
            ("name", name), ("networkId", network.Id!), ("securityGroupIds", List(group.Id!)), ("fixedIps", List(Map(("subnetId", subnet.Id!)))));
        var address = await rig.Resource(FloatingIp).CreateAsync(("pool", "public"), ("description", name));
        var way = await rig.Resource(FloatingIpAssociate).CreateAsync(("floatingIp", address.Outputs["address"]), ("portId", port.Id!));

        ResourceDriver[] made = [network, subnet, router, place, group, rule, port, address, way];
        subnet.Text("gatewayIp").ShouldBe("10.7.0.1");
        ((PropertyValue.Array)port.Outputs["allFixedIps"]).Items[0].AsText()!.ShouldStartWith("10.7.0.");
        address.Text("address").ShouldStartWith("203.0.113.");
        way.Text("fixedIp").ShouldStartWith("10.7.0.");

        foreach (var resource in made)
        {
            var before = resource.Inputs;
            (await resource.RefreshAsync()).ShouldBeTrue(resource.Urn.Type);
            resource.Inputs.ShouldBe(before, $"{resource.Urn.Type} drifts by itself");
            var imported = await resource.ImportAsync();
            imported.Inputs.ShouldNotBeNull();
        }

        foreach (var resource in made.Reverse())
            await resource.DeleteAsync();
        foreach (var resource in made.Reverse())
            await resource.DeleteAsync().ShouldNotThrowAsync();
    }
}
