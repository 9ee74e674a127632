using System.Text.Json;
using EmbeddedEngine.Providers.OpenStack.Tests.Support;
using EmbeddedEngine.Values;
using static EmbeddedEngine.Providers.OpenStack.Tests.Support.Values;

namespace EmbeddedEngine.Providers.OpenStack.RigTests.Guests;

/// <summary>A network with a way out, and in it a place for a server that is reached by a floating IP.</summary>
internal sealed class Scene : IAsyncDisposable
{
    private readonly Made made = new();
    private readonly string folder = Directory.CreateTempSubdirectory("guest").FullName;
    private readonly RigSession rig;

    private Scene(RigSession rig) => this.rig = rig;

    public string Name { get; } = RigSession.Unique("guest");

    public CloudApi Api { get; private set; } = null!;

    public ResourceDriver Group { get; private set; } = null!;

    public ResourceDriver Way { get; private set; } = null!;

    /// <summary>The floating IP.</summary>
    public string Address { get; private set; } = null!;

    public Ssh Ssh { get; private set; } = null!;

    private Keys HostKey { get; set; } = null!;

    private PropertyValue Port { get; set; } = null!;

    private ResourceDriver KeyPair { get; set; } = null!;

    public static async Task<Scene> SetAsync(RigSession rig)
    {
        var scene = new Scene(rig) { Api = await CloudApi.LogInAsync() };
        await scene.MakeNetworkAsync();
        var login = await Keys.MakeAsync(scene.folder, "login");
        scene.HostKey = await Keys.MakeAsync(scene.folder, "host");
        scene.KeyPair = await scene.MakeAsync("compute/keypair:Keypair", ("name", scene.Name), ("publicKey", login.Public));
        scene.Ssh = await Ssh.PinAsync(scene.folder, scene.Address, scene.HostKey, login);
        return scene;
    }

    /// <summary>Makes something that is deleted with the scene, unless it is deleted before.</summary>
    public Task<ResourceDriver> MakeAsync(string type, params (string Name, PropertyValue Value)[] inputs) =>
        made.Add(rig.Resource(type, Name)).CreateAsync(inputs);

    /// <summary>A server with the scene's keys and its port.</summary>
    public Task<ResourceDriver> MakeServerAsync() => MakeServerAsync(("imageName", "debian-12"));

    /// <summary>Likewise, from an image or a volume of one's own.</summary>
    public Task<ResourceDriver> MakeServerAsync((string Name, PropertyValue Value) boot) => MakeAsync(
        "compute/instance:Instance",
        ("name", Name),
        ("flavorName", "m1.tiny"),
        ("keyPair", KeyPair.Id!),
        ("networks", List(Map(("port", Port)))),
        ("userData", UserData()),
        ("stopBeforeDestroy", true),
        boot);

    public Task<ResourceDriver> AllowAsync(string protocol, string from, int? port = null)
    {
        (string, PropertyValue)[] rule =
        [
            ("securityGroupId", Group.Id!), ("direction", "ingress"), ("ethertype", "IPv4"), ("protocol", protocol), ("remoteIpPrefix", from),
        ];
        return MakeAsync(
            "networking/secGroupRule:SecGroupRule",
            port is { } number ? [.. rule, ("portRangeMin", number), ("portRangeMax", number)] : rule);
    }

    /// <summary>Waits until the server lets its user in.</summary>
    public Task WaitAsync(ResourceDriver server) => Ssh.WaitAsync(() => Api.ConsoleAsync(server.Id!));

    public async ValueTask DisposeAsync()
    {
        await made.DisposeAsync();
        Api.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private async Task MakeNetworkAsync()
    {
        var external = await rig.InvokeAsync("networking/getNetwork:getNetwork", ("name", "public"), ("external", true));
        var network = await MakeAsync("networking/network:Network", ("name", Name));
        var subnet = await MakeAsync("networking/subnet:Subnet", ("name", Name), ("networkId", network.Id!), ("cidr", "10.12.0.0/24"));
        var router = await MakeAsync("networking/router:Router", ("name", Name), ("externalNetworkId", external["id"]));
        await MakeAsync("networking/routerInterface:RouterInterface", ("routerId", router.Id!), ("subnetId", subnet.Id!));
        Group = await MakeAsync("networking/secGroup:SecGroup", ("name", Name));
        var port = await MakeAsync(
            "networking/port:Port",
            ("name", Name), ("networkId", network.Id!), ("securityGroupIds", List(Group.Id!)), ("fixedIps", List(Map(("subnetId", subnet.Id!)))));
        Port = port.Id!;
        var address = await MakeAsync("networking/floatingIp:FloatingIp", ("pool", "public"));
        Address = address.Text("address");
        Way = await MakeAsync("networking/floatingIpAssociate:FloatingIpAssociate", ("floatingIp", Address), ("portId", port.Id!));
    }

    private string UserData() => "#cloud-config\n" + JsonSerializer.Serialize(new
    {
        ssh_keys = new { ed25519_private = HostKey.Private, ed25519_public = HostKey.Public },
    });
}
