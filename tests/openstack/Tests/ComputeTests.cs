using EmbeddedEngine.Providers.OpenStack.Tests.Support;
using EmbeddedEngine.Values;
using static EmbeddedEngine.Providers.OpenStack.Tests.Support.Values;

namespace EmbeddedEngine.Providers.OpenStack.RigTests;

public sealed class ComputeTests(RigSession rig)
{
    private const string PublicKey = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIPn0e0LRpHkHkPPU/0TSGTtzXhFzmXTw8zYMqBaVH0nW somebody";

    [Fact]
    public async Task A_key_pair_lives_and_dies()
    {
        var name = RigSession.Unique("key");
        var key = await rig.Resource("compute/keypair:Keypair").CreateAsync(("name", name), ("publicKey", PublicKey + "\n"));

        key.Id.ShouldBe(name);
        key.Text("fingerprint").ShouldNotBeEmpty();
        var before = key.Inputs;
        (await key.RefreshAsync()).ShouldBeTrue();
        key.Inputs.ShouldBe(before);
        (await rig.Resource("compute/keypair:Keypair").CreateAsync(("name", name), ("publicKey", PublicKey))).Log.Lines.ShouldHaveSingleItem().ShouldContain("taken over");
        await key.DeleteAsync();
    }

    [Fact]
    public async Task A_server_with_a_volume_lives_grows_and_dies()
    {
        var name = RigSession.Unique("srv");
        var network = await rig.Resource("networking/network:Network").CreateAsync(("name", name));
        var subnet = await rig.Resource("networking/subnet:Subnet").CreateAsync(("name", name), ("networkId", network.Id!), ("cidr", "10.8.0.0/24"));
        var port = await rig.Resource("networking/port:Port").CreateAsync(("name", name), ("networkId", network.Id!));
        var group = await rig.Resource("compute/serverGroup:ServerGroup").CreateAsync(("name", name), ("policies", "soft-anti-affinity"));
        var image = await rig.InvokeAsync("images/getImage:getImage", ("name", "debian-12"), ("mostRecent", true));
        (string, PropertyValue)[] server =
        [
            ("name", name), ("imageId", image["id"]), ("flavorName", "m1.tiny"), ("networks", List(Map(("port", port.Id!)))),
            ("schedulerHints", List(Map(("group", group.Id!)))), ("metadata", Map(("role", "git"))), ("tags", List("ours")), ("userData", "#cloud-config\n{}"),
            ("stopBeforeDestroy", true),
        ];
        var instance = await rig.Resource("compute/instance:Instance").CreateAsync(server);
        var volume = await rig.Resource("blockstorage/volume:Volume").CreateAsync(("name", name), ("size", 1), ("description", "data"), ("enableOnlineResize", true));
        var attachment = await rig.Resource("compute/volumeAttach:VolumeAttach").CreateAsync(("instanceId", instance.Id!), ("volumeId", volume.Id!));

        instance.Text("accessIpV4").ShouldStartWith("10.8.0.");
        instance.Outputs["allTags"].ShouldBe(List("ours"));
        instance.Text("imageName").ShouldBe("debian-12");
        attachment.Id.ShouldBe($"{instance.Id}/{volume.Id}");
        ResourceDriver[] made = [network, subnet, port, group, instance, volume, attachment];
        foreach (var resource in made)
        {
            var before = resource.Inputs;
            (await resource.RefreshAsync()).ShouldBeTrue(resource.Urn.Type);
            resource.Inputs.ShouldBe(before, $"{resource.Urn.Type} drifts by itself");
        }

        await volume.UpdateAsync(("name", name), ("size", 2), ("description", "more"), ("enableOnlineResize", true));
        volume.Outputs["size"].ShouldBe(2);
        server[2] = ("flavorName", "m1.small");
        (await instance.DiffAsync(server)).Replaces.ShouldBeEmpty();
        await instance.UpdateAsync(server);
        instance.Text("flavorName").ShouldBe("m1.small");

        foreach (var resource in made.Reverse())
            await resource.DeleteAsync();
    }

    [Theory]
    [InlineData("m1.wide", "Quota exceeded")]
    [InlineData("m1.deep", "No valid host")]
    [InlineData("m1.none", "The cloud has no flavor 'm1.none'; it has m1.deep,")]
    public async Task A_server_that_the_cloud_has_no_room_for_fails_in_the_clouds_words_and_leaves_nothing(string flavor, string expected)
    {
        var name = RigSession.Unique("huge");
        var instance = rig.Resource("compute/instance:Instance", name);

        var error = await Should.ThrowAsync<ProviderException>(instance.CreateAsync(
            ("name", name), ("imageName", "debian-12"), ("flavorName", flavor), ("networkMode", "none")));

        error.Message.ShouldContain(expected);
        error.ShouldNotBeOfType<ResourceInitException>(); // which would keep it in the state
        (await Should.ThrowAsync<ProviderException>(instance.CreateAsync(
            ("name", name), ("imageName", "debian-12"), ("flavorName", flavor), ("networkMode", "none")))).Message.ShouldContain(expected);
        instance.Log.Lines.ShouldBeEmpty(); // nothing was there to take over
    }
}
