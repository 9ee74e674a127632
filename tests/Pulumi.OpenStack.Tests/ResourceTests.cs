using System.Collections.Immutable;
using Pulumi.OpenStack.BlockStorage;
using Pulumi.OpenStack.Compute;
using Pulumi.OpenStack.Compute.Inputs;
using Pulumi.OpenStack.Networking;
using Pulumi.OpenStack.Networking.Inputs;

namespace Pulumi.OpenStack.Tests;

public sealed class ResourceTests
{
    private readonly Recorder _recorder = new();

    [Fact]
    public async Task Resources_have_the_tokens_of_the_official_package()
    {
        await _recorder.RunAsync(() =>
        {
            _ = new Keypair("keypair");
            _ = new Instance("instance");
            _ = new VolumeAttach("attach", new() { InstanceId = "i", VolumeId = "v" });
            _ = new ServerGroup("group");
            _ = new Volume("volume", new() { Size = 1 });
            _ = new Network("network");
            _ = new Subnet("subnet", new() { NetworkId = "n" });
            _ = new Router("router");
            _ = new RouterInterface("interface", new() { RouterId = "r" });
            _ = new Port("port", new() { NetworkId = "n" });
            _ = new SecGroup("secgroup");
            _ = new SecGroupRule("rule", new() { Direction = "ingress", Ethertype = "IPv4", SecurityGroupId = "s" });
            _ = new FloatingIp("ip", new() { Pool = "p" });
            _ = new FloatingIpAssociate("associate", new() { FloatingIp = "f", PortId = "p" });
            _ = new Provider("provider");
        });

        _recorder.Declared.ToImmutableSortedDictionary(made => made.Key, made => made.Value.Type).ShouldBe(
        [
            new("associate", "openstack:networking/floatingIpAssociate:FloatingIpAssociate"),
            new("attach", "openstack:compute/volumeAttach:VolumeAttach"),
            new("group", "openstack:compute/serverGroup:ServerGroup"),
            new("instance", "openstack:compute/instance:Instance"),
            new("interface", "openstack:networking/routerInterface:RouterInterface"),
            new("ip", "openstack:networking/floatingIp:FloatingIp"),
            new("keypair", "openstack:compute/keypair:Keypair"),
            new("network", "openstack:networking/network:Network"),
            new("port", "openstack:networking/port:Port"),
            new("provider", "pulumi:providers:openstack"),
            new("router", "openstack:networking/router:Router"),
            new("rule", "openstack:networking/secGroupRule:SecGroupRule"),
            new("secgroup", "openstack:networking/secGroup:SecGroup"),
            new("subnet", "openstack:networking/subnet:Subnet"),
            new("volume", "openstack:blockstorage/volume:Volume"),
        ]);
    }

    [Fact]
    public async Task Inputs_travel_by_their_official_names()
    {
        await _recorder.RunAsync(() => _ = new Instance("instance", new()
        {
            FlavorName = "f",
            Networks = new InstanceNetworkArgs { Port = "p", FixedIpV4 = "192.0.2.1" },
            SchedulerHints = new InstanceSchedulerHintArgs { Group = "g" },
            Metadata = { ["a"] = "b" },
            Tags = { "t" },
            ConfigDrive = true,
        }));

        var inputs = _recorder.Declared["instance"].Inputs;
        inputs.Keys.Order(StringComparer.Ordinal).ShouldBe(["configDrive", "flavorName", "metadata", "networks", "schedulerHints", "tags"]);
        var network = ((ImmutableArray<object>)inputs["networks"]).ShouldHaveSingleItem().ShouldBeOfType<ImmutableDictionary<string, object>>();
        network["port"].ShouldBe("p");
        network["fixedIpV4"].ShouldBe("192.0.2.1");
    }

    [Fact]
    public async Task Outputs_of_nested_types_are_read_back()
    {
        Output<ImmutableArray<Networking.Outputs.PortFixedIp>>? fixedIps = null;
        await _recorder.RunAsync(() => fixedIps = new Port(
            "port", new() { NetworkId = "n", FixedIps = new PortFixedIpArgs { SubnetId = "s", IpAddress = "192.0.2.1" } }).FixedIps);

        var fixedIp = (await global::Pulumi.Utilities.OutputUtilities.GetValueAsync(fixedIps!)).ShouldHaveSingleItem();
        fixedIp.SubnetId.ShouldBe("s");
        fixedIp.IpAddress.ShouldBe("192.0.2.1");
    }

    [Fact]
    public async Task A_password_is_secret_even_where_it_was_given_plain()
    {
        Output<string?>? password = null;
        await _recorder.RunAsync(() =>
        {
            var args = new InstanceArgs { AdminPass = "plain" };
            password = args.AdminPass.Apply(value => (string?)value);
            _ = new Instance("instance", args);
        });

        (await Output.IsSecretAsync(password!)).ShouldBeTrue();
    }

    [Fact]
    public async Task A_required_input_that_is_missing_is_named()
    {
        var failure = await Should.ThrowAsync<RunException>(() => _recorder.RunAsync(() => _ = new Volume("volume", new())));

        failure.Message.ShouldContain("size");
    }
}
