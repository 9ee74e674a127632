using System.Collections.Immutable;
using System.Text.Json;
using Pulumi;

namespace GitOrigin.Stacks.Tests;

public sealed class ProdStackTests : IDisposable
{
    private readonly Project _project = new();

    public void Dispose() => _project.Dispose();

    private Task<Scene> PlayAsync(bool isPreview = false) => Scene.PlayAsync(_project, _project.ValuesOf("prod"), isPreview);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Declares_every_part(bool isPreview)
    {
        var scene = await PlayAsync(isPreview);

        scene.Names.ShouldBe(
        [
            "account-ada", "account-anon", "account-emmy", "account-grace", "account-linus", "bootstrap-host-key", "cloud", "data",
            "data-attachment", "data-disk", "deploy-key", "files", "floating-ip", "floating-ip-association", "git-settings", "host-key",
            "identity", "keeper", "key-pair", "login-key", "network", "packages", "ping-from-192.0.2.0/24", "ping-from-198.51.100.0/24", "port", "repository-gaiaxpy", "repository-notebooks",
            "repository-users", "restored", "router", "router-interface", "saved-identity", "security-group", "server", "server-group", "ssh-from-192.0.2.0/24",
            "ssh-from-198.51.100.0/24", "sshd", "subnet",
        ]);
    }

    [Fact]
    public async Task The_server_cannot_be_wiped_by_an_update()
    {
        var scene = await PlayAsync();

        scene.Options("server").IgnoreChanges.ShouldBe(["userData", "imageId", "blockDevices"]);
        scene.Options("server").DeleteBeforeReplace.ShouldBe(true);
        scene.World.InputsOf("server")["imageId"].ShouldBe("image-id");
        scene.World.InputsOf("server").ShouldNotContainKey("imageName");
    }

    [Fact]
    public async Task The_server_boots_from_a_volume_of_an_image_given_by_its_id()
    {
        const string image = "0b5fcb5e-9c9e-4a3f-8a55-0d2f6a4f1c11";
        var values = _project.ValuesOf("prod");
        values = values.SetItem("site", values["site"].Replace(
            "\"image\": \"debian-12-genericcloud\"", $"\"image\": \"{image}\", \"bootVolumeSize\": 20", StringComparison.Ordinal));

        var scene = await Scene.PlayAsync(_project, values, isPreview: false);

        scene.World.InputsOf("server").ShouldNotContainKey("imageId");
        var disk = ((ImmutableArray<object>)scene.World.InputsOf("server")["blockDevices"]).ShouldHaveSingleItem().ShouldBeOfType<ImmutableDictionary<string, object>>();
        disk.ShouldBe(new Dictionary<string, object>
        {
            ["uuid"] = image, ["sourceType"] = "image", ["destinationType"] = "volume", ["volumeSize"] = 20.0, ["bootIndex"] = 0.0, ["deleteOnTermination"] = true,
        }, ignoreOrder: true);
        scene.World.Calls.ShouldNotContain(call => call.Token == "openstack:images/getImage:getImage");
    }

    [Fact]
    public async Task Whatever_can_be_marked_carries_the_mark()
    {
        var scene = await PlayAsync();

        foreach (var name in (string[])["network", "subnet", "router", "security-group", "port", "server"])
            ((ImmutableArray<object>)scene.World.InputsOf(name)["tags"]).ShouldBe(["git-origin:gitstore"], name);
        ((ImmutableArray<object>)scene.World.InputsOf("floating-ip")["tags"]).ShouldBe(["git-origin:gitstore", "git-origin-kept"]);
        ((ImmutableDictionary<string, object>)scene.World.InputsOf("data")["metadata"]).ShouldContainKeyAndValue("git-origin", "gitstore");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("0f5d4cb4-61b7-4c1f-9c5f-6dd29c2d9f6f")]
    public async Task An_address_that_was_kept_is_taken_over(string? kept)
    {
        var scene = await Scene.PlayAsync(_project, _project.ValuesOf("prod"), isPreview: false, new World { KeptAddress = kept });

        scene.Options("floating-ip").ImportId.ShouldBe(kept);
        var call = scene.World.Calls.Where(call => call.Token!.EndsWith(":getFloatingIp", StringComparison.Ordinal)).ShouldHaveSingleItem();
        ((ImmutableArray<object>)call.Args["tags"]).ShouldBe(["git-origin:gitstore"]);
    }

    [Fact]
    public async Task User_data_holds_the_bootstrap_host_key_and_no_other_secret()
    {
        var scene = await PlayAsync();

        var userData = (string)scene.World.InputsOf("server")["userData"];
        userData.ShouldStartWith("#cloud-config\n");
        userData.ShouldNotContain("secret-part-of-login-key");
        userData.ShouldNotContain("secret-part-of-host-key");
        userData.ShouldNotContain("secret-part-of-deploy-key");
        var keys = JsonDocument.Parse(userData["#cloud-config\n".Length..]).RootElement.GetProperty("ssh_keys");
        keys.GetProperty("ed25519_private").GetString().ShouldBe(World.PrivateKeyOf("bootstrap-host-key"));
        keys.GetProperty("ed25519_public").GetString().ShouldBe(Project.PublicKeyOf("bootstrap-host-key"));
    }

    [Fact]
    public async Task Secrets_are_in_standard_input_connections_and_bootstrap_user_data_only()
    {
        var scene = await PlayAsync();

        foreach (var (name, inputs) in scene.Names.Select(name => (name, scene.World.InputsOf(name))))
        {
            var seen = JsonSerializer.Serialize(inputs.Where(input => input.Key is not "stdin" and not "connection" and not "userData").ToDictionary());
            seen.ShouldNotContain("secret-part-of", customMessage: name);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Whatever_is_on_the_server_goes_with_it(bool isPreview)
    {
        var scene = await PlayAsync(isPreview);

        var server = scene.Resource("server");
        foreach (var name in scene.NamesOnTheServer)
            scene.Options(name).DeletedWith.ShouldBe(server, name);
    }

    [Fact]
    public async Task Whatever_is_on_the_server_is_done_again_on_another_under_the_same_address()
    {
        var scene = await PlayAsync();

        foreach (var name in scene.NamesOnTheServer)
            ((ImmutableArray<object>)scene.World.InputsOf(name)["triggers"]).ShouldContain(World.ServerId, name);
    }

    [Fact]
    public async Task Addresses_are_deleted_before_the_router_leaves_the_subnet()
    {
        var scene = await PlayAsync();

        (await scene.DependenciesOfAsync("floating-ip")).ShouldBe(["router-interface"]);
        (await scene.DependenciesOfAsync("floating-ip-association")).ShouldBe(["router-interface"]);
    }

    [Fact]
    public async Task The_server_is_reached_by_its_floating_address_from_where_the_settings_say()
    {
        var scene = await PlayAsync();

        scene.World.InputsOf("floating-ip")["pool"].ShouldBe("CUDN-Internet");
        scene.Options("floating-ip").RetainOnDelete.ShouldBe(true);
        scene.World.InputsOf("floating-ip-association")["floatingIp"].ShouldBe("192.0.2.77");
        scene.World.InputsOf("floating-ip-association")["portId"].ShouldBe("port-id");
        (await scene.ValueAsync<string>("host")).ShouldBe("192.0.2.77");
        (await scene.ValueAsync<string>("knownHosts")).ShouldBe($"192.0.2.77 {Project.PublicKeyOf("host-key")}");
        (await scene.ValueAsync<ImmutableDictionary<string, string>>("cloneUrls")).ShouldContainKeyAndValue("gaiaxpy", "ssh://anon@192.0.2.77/gaiaxpy.git");
        var rule = scene.World.InputsOf("ssh-from-198.51.100.0/24");
        rule["remoteIpPrefix"].ShouldBe("198.51.100.0/24");
        rule["portRangeMin"].ShouldBe(22.0);
        rule["portRangeMax"].ShouldBe(22.0);
        rule["direction"].ShouldBe("ingress");
        rule["ethertype"].ShouldBe("IPv4");
        rule["protocol"].ShouldBe("tcp");
        scene.World.InputsOf("ping-from-198.51.100.0/24")["protocol"].ShouldBe("icmp");
        scene.World.InputsOf("ping-from-198.51.100.0/24").ShouldNotContainKey("portRangeMin");
    }

    [Fact]
    public async Task The_data_volume_is_found_by_its_id_and_does_not_hang_on_the_server()
    {
        var scene = await PlayAsync();

        scene.World.InputsOf("data-disk")["create"].ShouldBe(
            $"sudo -n /usr/local/lib/git-origin/data-disk /dev/disk/by-id/virtio-{World.VolumeId[..20]} /srv/git 50");
        scene.World.InputsOf("data").Values.ShouldNotContain(World.ServerId);
        scene.World.InputsOf("data-attachment")["instanceId"].ShouldBe(World.ServerId);
        scene.Options("data-attachment").DeletedWith.ShouldBe(scene.Resource("server"));
    }

    [Fact]
    public async Task Repositories_closed_to_deployments_have_no_clone_url()
    {
        var scene = await PlayAsync();

        (await scene.ValueAsync<ImmutableDictionary<string, string>>("cloneUrls")).ShouldNotContainKey("users");
    }

    [Fact]
    public async Task Packages_for_what_the_server_saves_are_installed()
    {
        var scene = await PlayAsync();
        var plain = await Scene.PlayAsync(_project, _project.ValuesOf("prod").Remove("backup"), isPreview: false);

        const string tool = "sudo -n /usr/local/lib/git-origin/packages ca-certificates e2fsprogs git openssh-server util-linux";
        scene.World.InputsOf("packages")["create"].ShouldBe($"{tool} gpg");
        plain.World.InputsOf("packages")["create"].ShouldBe(tool);
    }

    [Fact]
    public async Task The_server_saves_each_push_under_a_pinned_host_key()
    {
        var scene = await PlayAsync();

        var stdin = (string)scene.World.InputsOf("keeper")["stdin"];
        stdin.ShouldStartWith("maintenance daily\nreserve 5%\ntarget sftp://gitstore@backup.example.org:22/srv/backups/gitstore/test\n");
        stdin.ShouldContain("\nsftp backup.example.org 22 gitstore /srv/backups/gitstore/test\nknown-host backup.example.org ssh-ed25519 ");
        stdin.ShouldEndWith("-----END OPENSSH PRIVATE KEY-----\npassphrase secret-part-of-passphrase\n");
        scene.World.InputsOf("keeper")["create"].ShouldBe("sudo -n /usr/local/lib/git-origin/keeper");
    }

    [Fact]
    public async Task A_guest_gets_in_for_a_while_and_from_one_place()
    {
        var scene = await PlayAsync();

        scene.World.InputsOf("account-emmy")["stdin"].ToString()!.ShouldContain(
            ",expiry-time=\"202710010000\",from=\"198.51.100.0/24,2001:db8:10::/48\" ssh-ed25519 ");
    }

    [Fact]
    public async Task Backups_are_named_without_a_secret()
    {
        var scene = await PlayAsync();

        ((Dictionary<string, object?>)scene.Raw("backup")!)["target"].ShouldBe("sftp://gitstore@backup.example.org:22/srv/backups/gitstore/test");
    }

    [Fact]
    public async Task Without_its_secrets_nothing_is_declared_and_the_lines_that_set_them_are_said()
    {
        var values = _project.ValuesOf("prod").RemoveRange(["backupKey", "backupPassphrase"]);

        var failure = await Should.ThrowAsync<RunException>(() => Scene.PlayAsync(_project, values, isPreview: true));

        failure.Message.ShouldContain("2 mistakes in the settings");
        failure.Message.ShouldContain("scripts/pulumi config set --secret git-origin:backupKey <KEY_FILE");
        failure.Message.ShouldContain("scripts/pulumi config set --secret git-origin:backupPassphrase");
    }

    [Fact]
    public async Task Networks_of_others_are_looked_up_only()
    {
        var scene = await PlayAsync();

        scene.World.Calls.Where(call => call.Token!.EndsWith(":getNetwork", StringComparison.Ordinal)).Select(call => call.Args["name"]).ShouldBe(["CUDN-Internet"]);
        scene.World.Made.Select(made => made.Inputs.GetValueOrDefault("name")).ShouldNotContain("CUDN-Internet");
    }

    [Fact]
    public async Task Everything_in_the_cloud_is_made_by_the_provider_of_the_settings()
    {
        var scene = await PlayAsync();

        scene.World.InputsOf("cloud")["cloud"].ShouldBe("iris-example-data");
        foreach (var name in scene.Names.Where(name => scene.World.TypeOf(name).StartsWith("openstack:", StringComparison.Ordinal)))
            scene.World.ProviderOf(name).ShouldNotBeNull().ShouldContain("::cloud::", customMessage: name);
        scene.World.Calls.ShouldAllBe(call => call.Provider!.Contains("::cloud::"));
    }

    [Fact]
    public async Task Nothing_is_declared_where_the_credentials_lead_to_another_project()
    {
        var values = _project.ValuesOf("prod");
        values = values.SetItem("site", values["site"].Replace("\"project\": \"iris-example-data\"", "\"project\": \"iris-example-live\"", StringComparison.Ordinal));

        var failure = await Should.ThrowAsync<RunException>(() => Scene.PlayAsync(_project, values, isPreview: true));

        failure.Message.ShouldContain("lead to project 'iris-example-data', not to 'iris-example-live'");
    }

    [Fact]
    public async Task A_network_that_exists_is_used_as_it_is()
    {
        var values = _project.ValuesOf("prod").SetItem("site", """
            {"kind": "openstack", "name": "gitstore", "cloud": "c", "project": "iris-example-data", "image": "i", "flavor": "f", "login": "fedora",
             "network": {"existing": "shared"}, "allow": ["192.0.2.0/24", "2001:db8::/32"], "volumeSize": 1, "keyPair": "team"}
            """).SetItem("loginKey", "key of the team");

        var scene = await Scene.PlayAsync(_project, values, isPreview: false);

        scene.Names.ShouldNotContain("network");
        scene.Names.ShouldNotContain("router");
        scene.Names.ShouldNotContain("login-key");
        scene.World.InputsOf("port")["networkId"].ShouldBe("network-shared");
        scene.World.InputsOf("ssh-from-2001:db8::/32")["ethertype"].ShouldBe("IPv6");
        scene.World.InputsOf("ping-from-2001:db8::/32")["protocol"].ShouldBe("ipv6-icmp");
        scene.World.Calls.ShouldNotContain(call => call.Token!.EndsWith(":getFloatingIp", StringComparison.Ordinal));
        scene.World.InputsOf("server")["keyPair"].ShouldBe("team");
        (await scene.ValueAsync<string>("host")).ShouldBe("10.12.0.5");
        ((ImmutableDictionary<string, object>)scene.World.InputsOf("files")["connection"])["privateKey"].ShouldBe("key of the team");
    }
}
