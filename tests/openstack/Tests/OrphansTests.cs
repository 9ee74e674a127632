using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using EmbeddedEngine.Providers.OpenStack.Tests.Support;
using EmbeddedEngine.Values;
using static EmbeddedEngine.Providers.OpenStack.Tests.Support.Values;

namespace EmbeddedEngine.Providers.OpenStack.RigTests;

/// <summary>What <c>ops orphans</c> and <c>ops guard</c> say and do against real services. Runs inside <c>rig exec</c>, as all of this suite.</summary>
public sealed class OrphansTests(RigSession rig) : IDisposable
{
    private const string Network = "networking/network:Network";

    // artifacts/bin/PROJECT/release is where every project is built.
    private static readonly string Built = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../.."));

    private readonly string folder = Directory.CreateTempSubdirectory("orphans").FullName;
    private readonly string site = RigSession.Unique("site");

    private PropertyValue Tags => List($"git-origin:{site}");

    [Fact]
    public async Task What_the_state_does_not_know_is_listed_held_and_deleted_in_an_order_that_the_cloud_accepts()
    {
        var external = await rig.InvokeAsync("networking/getNetwork:getNetwork", ("name", "public"), ("external", true));
        var image = await rig.InvokeAsync("images/getImage:getImage", ("name", "debian-12"), ("mostRecent", true));
        var network = await rig.Resource(Network).CreateAsync(("name", site), ("tags", Tags));
        var subnet = await rig.Resource("networking/subnet:Subnet").CreateAsync(("name", site), ("networkId", network.Id!), ("cidr", "10.11.0.0/24"), ("tags", Tags));
        var router = await rig.Resource("networking/router:Router").CreateAsync(("name", site), ("externalNetworkId", external["id"]), ("tags", Tags));
        var place = await rig.Resource("networking/routerInterface:RouterInterface").CreateAsync(("routerId", router.Id!), ("subnetId", subnet.Id!));
        var group = await rig.Resource("networking/secGroup:SecGroup").CreateAsync(("name", site), ("tags", Tags));
        var port = await rig.Resource("networking/port:Port").CreateAsync(
            ("name", site), ("networkId", network.Id!), ("securityGroupIds", List(group.Id!)), ("fixedIps", List(Map(("subnetId", subnet.Id!)))), ("tags", Tags));
        var address = await rig.Resource("networking/floatingIp:FloatingIp").CreateAsync(("pool", "public"), ("tags", Tags));
        await rig.Resource("networking/floatingIpAssociate:FloatingIpAssociate").CreateAsync(("floatingIp", address.Outputs["address"]), ("portId", port.Id!));
        var kept = await rig.Resource("networking/floatingIp:FloatingIp").CreateAsync(("pool", "public"), ("tags", List($"git-origin:{site}", "git-origin-kept")));
        var server = await rig.Resource("compute/instance:Instance").CreateAsync(
            ("name", site), ("imageId", image["id"]), ("flavorName", "m1.tiny"), ("networks", List(Map(("port", port.Id!)))), ("tags", Tags));
        var volume = await rig.Resource("blockstorage/volume:Volume").CreateAsync(("name", site), ("size", 1), ("metadata", Map(("git-origin", site))));
        await rig.Resource("compute/volumeAttach:VolumeAttach").CreateAsync(("instanceId", server.Id!), ("volumeId", volume.Id!));
        var known = await rig.Resource(Network, "known").CreateAsync(("name", site), ("tags", Tags));
        var state = State([Resource(Network, "network", known.Id!)]);

        (await OrphansAsync(state)).ShouldSatisfyAllConditions(
            it => it.Exit.ShouldBe(2),
            it => it.Ids("orphans").ShouldBe([address.Id!, kept.Id!, server.Id!, volume.Id!, port.Id!, router.Id!, subnet.Id!, network.Id!, group.Id!], ignoreOrder: true));
        (await OrphansAsync(state, "--delete")).ShouldSatisfyAllConditions(it => it.Exit.ShouldBe(1), it => it.Error.ShouldContain($"server {server.Id} ({site}) is whole"));
        (await server.RefreshAsync()).ShouldBeTrue();
        (await OrphansAsync(state, "--delete", "--include", server.Id!)).ShouldSatisfyAllConditions(
            it => it.Exit.ShouldBe(2), it => it.Ids("orphans").ShouldBe([kept.Id!, volume.Id!], ignoreOrder: true), it => it.Ids("failed").ShouldBeEmpty());
        foreach (var resource in (ResourceDriver[])[network, subnet, router, place, group, port, address, server])
            (await resource.RefreshAsync()).ShouldBeFalse(resource.Urn.Type);

        (await OrphansAsync(state, "--delete", "--include", volume.Id!)).ShouldSatisfyAllConditions(it => it.Exit.ShouldBe(0), it => it.Ids("deleted").ShouldBe([volume.Id!]));
        (await OrphansAsync(state, "--delete", "--include", kept.Text("address"))).Ids("deleted").ShouldBe([kept.Id!]);
        (await known.RefreshAsync()).ShouldBeTrue();
        await known.DeleteAsync();
    }

    [Fact]
    public async Task What_an_interrupted_creation_began_is_found_by_its_mark_and_deleted()
    {
        var half = await rig.Resource(Network, "half").CreateAsync(("name", site));
        var key = await rig.Resource("compute/keypair:Keypair").CreateAsync(("name", site), ("publicKey", "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIPn0e0LRpHkHkPPU/0TSGTtzXhFzmXTw8zYMqBaVH0nW"));
        await half.UpdateAsync(("name", site), ("description", OpenStackClient.HalfMadeMark.Of(half.Urn.ToString())));
        var state = State(
            [],
            new { type = "creating", resource = new { urn = half.Urn.ToString(), type = half.Urn.Type, inputs = new { name = site } } },
            new { type = "creating", resource = new { urn = key.Urn.ToString(), type = key.Urn.Type, inputs = new { name = site, publicKey = key.Text("publicKey") } } });

        (await OrphansAsync(state, "--interrupted", "--whole", "--delete")).Ids("deleted").ShouldBeEmpty();
        (await OrphansAsync(state, "--interrupted", "--delete")).ShouldSatisfyAllConditions(
            it => it.Exit.ShouldBe(0), it => it.Ids("deleted").ShouldBe([half.Id!, key.Id!]));
        (await half.RefreshAsync()).ShouldBeFalse();
        (await key.RefreshAsync()).ShouldBeFalse();
    }

    [Fact]
    public async Task Nothing_is_deleted_in_another_project_or_without_a_state()
    {
        var network = await rig.Resource(Network).CreateAsync(("name", site), ("tags", Tags));

        (await OrphansAsync("", "--delete")).ShouldSatisfyAllConditions(it => it.Exit.ShouldBe(1), it => it.Error.ShouldContain("no state of this stack here"));
        (await RunAsync("orphans", "iris-example-live", State([]), "--json", "--delete")).ShouldSatisfyAllConditions(
            it => it.Exit.ShouldBe(1), it => it.Error.ShouldContain("lead to project 'demo', not to 'iris-example-live'"));
        (await RunAsync("guard", "iris-example-live", State([]))).Exit.ShouldBe(1);
        (await RunAsync("guard", "demo", State([Resource(Network, "network", network.Id!)]))).ShouldSatisfyAllConditions(it => it.Exit.ShouldBe(0, it.Error));
        var external = await rig.InvokeAsync("networking/getNetwork:getNetwork", ("name", "public"), ("external", true));
        (await RunAsync("guard", "demo", State([Resource(Network, "network", external["id"].AsText()!)]))).ShouldSatisfyAllConditions(
            it => it.Exit.ShouldBe(1), it => it.Error.ShouldContain("of network 'public', which is managed by others"));

        (await network.RefreshAsync()).ShouldBeTrue();
        await network.DeleteAsync();
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static object Resource(string type, string name, string id) =>
        new { urn = $"urn:pulumi:rig::git-origin::openstack:{type}::{name}", type = $"openstack:{type}", id, custom = true };

    private static string State(object[] resources, params object[] pending) =>
        JsonSerializer.Serialize(new { version = 3, deployment = new { resources, pending_operations = pending } });

    private Task<Result> OrphansAsync(string state, params string[] options) => RunAsync("orphans", "demo", state, ["--json", .. options]);

    private async Task<Result> RunAsync(string command, string project, string state, params string[] options)
    {
        var settings = Path.Combine(folder, "Pulumi.rig.yaml");
        await File.WriteAllTextAsync(
            settings, $"config: {{ git-origin:site: {{ kind: openstack, name: {site}, cloud: rig, project: {project}, managed: [public], floatingIp: {{ pool: public }} }} }}\n");
        var start = new ProcessStartInfo("dotnet", [$"{Built}/Ops/release/ops.dll", command, "--settings", settings, "--root", folder, .. options])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        await process.StandardInput.WriteAsync(state);
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new Result(process.ExitCode, output, await error);
    }

    private sealed record Result(int Exit, string Output, string Error)
    {
        public IEnumerable<string> Ids(string list) => JsonNode.Parse(Output)![list]!.AsArray().Select(one => (string)one!["id"]!);
    }
}
