using EmbeddedEngine.Providers.OpenStack.Tests.Support;
using static EmbeddedEngine.Providers.OpenStack.Tests.Support.Values;

namespace EmbeddedEngine.Providers.OpenStack.RigTests.Guests;

/// <summary>What is behind a server's API.</summary>
public sealed class GuestTests(RigSession rig) : IAsyncLifetime
{
    private const string Anywhere = "0.0.0.0/0";
    private const int SshPort = 22;
    private const string NameOfBoot = "cat /run/boot 2>/dev/null || cat /proc/sys/kernel/random/uuid | sudo tee /run/boot";

    private Scene scene = null!;

    public async ValueTask InitializeAsync() => scene = await Scene.SetAsync(rig);

    public ValueTask DisposeAsync() => scene.DisposeAsync();

    [Fact]
    public async Task A_server_boots_as_its_user_data_and_its_metadata_say()
    {
        await scene.AllowAsync("tcp", Anywhere, SshPort);
        var server = await scene.MakeServerAsync();
        await scene.WaitAsync(server);

        (await scene.Ssh.RunAsync("cloud-init status --wait")).ShouldContain("status: done");
        (await scene.Ssh.RunAsync("hostname")).ShouldBe(scene.Name);
        (await scene.Ssh.RunAsync("cat /proc/1/comm")).ShouldBe("systemd");
        (await scene.Ssh.RunAsync("sudo -n id -u")).ShouldBe("0");
        (await scene.Ssh.RunAsync("hostname -I")).ShouldContain(server.Text("accessIpV4"));
        var console = await scene.Api.ConsoleAsync(server.Id!);
        console.ShouldContain("running 'init-local'");
        console.ShouldContain("DataSourceConfigDrive");
        console.ShouldContain("finished at");
    }

    [Fact]
    public async Task Only_what_the_security_group_lets_in_gets_in_and_only_by_a_floating_ip_that_leads_there()
    {
        var rule = await scene.AllowAsync("tcp", $"{Reach.Gateway}/32", SshPort);
        var server = await scene.MakeServerAsync();
        await scene.WaitAsync(server);

        (await Reach.SshAsync(scene.Address)).ShouldBeTrue();
        (await Reach.SshAsync(scene.Address, Reach.Elsewhere)).ShouldBeFalse();
        (await Reach.PingAsync(scene.Address)).ShouldBeFalse();

        await scene.AllowAsync("icmp", Anywhere);
        await Reach.BecomesAsync(true, () => Reach.PingAsync(scene.Address));
        await rule.DeleteAsync();
        await Reach.BecomesAsync(false, () => Reach.SshAsync(scene.Address));
        await scene.AllowAsync("tcp", $"{Reach.Elsewhere}/32", SshPort);
        await Reach.BecomesAsync(true, () => Reach.SshAsync(scene.Address, Reach.Elsewhere));

        await scene.Way.DeleteAsync();
        await Reach.BecomesAsync(false, () => Reach.PingAsync(scene.Address));
        (await Reach.SshAsync(scene.Address, Reach.Elsewhere)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_server_that_is_stopped_rebooted_or_shuts_itself_down_comes_back_with_its_disk()
    {
        await scene.AllowAsync("tcp", Anywhere, SshPort);
        var server = await scene.MakeServerAsync();
        await scene.WaitAsync(server);
        var first = await BootAsync();
        await scene.Ssh.RunAsync("echo kept >kept");

        await scene.Api.PowerAsync(server.Id!, "os-stop", null, "SHUTOFF");
        (await Reach.SshAsync(scene.Address)).ShouldBeFalse();
        await scene.Api.PowerAsync(server.Id!, "os-start", null, "ACTIVE");
        await scene.WaitAsync(server);
        var second = await BootAsync();
        second.ShouldNotBe(first);

        await scene.Ssh.RebootAsync();
        await WaitForBootAfterAsync(server, second);
        var third = await BootAsync();
        await scene.Api.PowerAsync(server.Id!, "reboot", new() { ["type"] = "HARD" }, "ACTIVE");
        await WaitForBootAfterAsync(server, third);
        (await scene.Ssh.RunAsync("cat kept")).ShouldBe("kept");
    }

    [Fact]
    public async Task The_data_volume_outlives_its_server()
    {
        await scene.AllowAsync("tcp", Anywhere, SshPort);
        var volume = await scene.MakeAsync(
            "blockstorage/volume:Volume", ("name", scene.Name), ("size", 1), ("enableOnlineResize", true));
        var server = await scene.MakeServerAsync();
        var attachment = await AttachAsync(server, volume);
        await scene.WaitAsync(server);
        await MountAsync(volume);
        await scene.Ssh.RunAsync("echo data | sudo tee /srv/git/data && echo gone >gone && sync");

        await volume.UpdateAsync(("name", scene.Name), ("size", 2), ("enableOnlineResize", true));
        await Reach.BecomesAsync(true, async () => await scene.Ssh.RunAsync($"sudo blockdev --getsize64 {Disk(volume)}") == "2147483648");
        var boot = await BootAsync();
        await scene.Ssh.RebootAsync();
        await WaitForBootAfterAsync(server, boot);
        (await scene.Ssh.RunAsync("cat /srv/git/data")).ShouldBe("data"); // as fstab says

        await attachment.DeleteAsync(); // while it is mounted
        await scene.Ssh.RunAsync($"test ! -e {Disk(volume)} && test ! -e /srv/git/data");
        await server.DeleteAsync();
        var next = await scene.MakeServerAsync();
        await AttachAsync(next, volume);
        await scene.WaitAsync(next);
        await MountAsync(volume);
        (await scene.Ssh.RunAsync("cat /srv/git/data; test ! -e gone")).ShouldBe("data");
    }

    [Fact]
    public async Task A_server_may_boot_from_a_volume()
    {
        await scene.AllowAsync("tcp", Anywhere, SshPort);
        var image = await rig.InvokeAsync("images/getImage:getImage", ("name", "debian-12"));
        var server = await scene.MakeServerAsync(("blockDevices", List(Map(
            ("uuid", image["id"]), ("sourceType", "image"), ("destinationType", "volume"), ("volumeSize", 1), ("bootIndex", 0),
            ("deleteOnTermination", true)))));
        await scene.WaitAsync(server);

        await scene.Ssh.RunAsync("echo kept >kept");
        await scene.Api.PowerAsync(server.Id!, "os-stop", null, "SHUTOFF");
        await scene.Api.PowerAsync(server.Id!, "os-start", null, "ACTIVE");
        await scene.WaitAsync(server);
        (await scene.Ssh.RunAsync("cat kept")).ShouldBe("kept");
    }

    [Fact]
    public async Task A_guest_that_does_not_start_is_a_server_in_error()
    {
        var image = await scene.Api.MakeImageAsync(scene.Name, "console=ttyS0 init=/nowhere/init");
        try
        {
            var error = await Should.ThrowAsync<ProviderException>(scene.MakeServerAsync(("imageId", image)));
            error.Message.ShouldContain("/nowhere/init");
        }
        finally
        {
            await scene.Api.DeleteImageAsync(image);
        }
    }

    private static string Disk(ResourceDriver volume) => $"/dev/disk/by-id/virtio-{volume.Id![..20]}";

    private Task<ResourceDriver> AttachAsync(ResourceDriver server, ResourceDriver volume) =>
        scene.MakeAsync("compute/volumeAttach:VolumeAttach", ("instanceId", server.Id!), ("volumeId", volume.Id!));

    private Task<string> BootAsync() => scene.Ssh.RunAsync(NameOfBoot);

    // The one that goes down may let somebody in for another moment.
    private async Task WaitForBootAfterAsync(ResourceDriver server, string boot)
    {
        var now = boot;
        for (var left = 60; now == boot; left--)
        {
            left.ShouldBePositive("it does not reboot");
            await Task.Delay(500);
            await scene.WaitAsync(server);
            now = await scene.Ssh.TryAsync(NameOfBoot) ?? boot;
        }
    }

    /// <summary>With the product's own tool, as it is.</summary>
    private async Task MountAsync(ResourceDriver volume)
    {
        var files = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../../../server"));
        foreach (var name in new[] { "lib/common", "bin/data-disk" })
            await scene.Ssh.RunAsync($"cat >{Path.GetFileName(name)}", await File.ReadAllTextAsync(Path.Combine(files, name)));
        (await scene.Ssh.RunAsync($"sudo sh ./data-disk {Disk(volume)} /srv/git")).ShouldBe("/srv/git ready");
    }
}
