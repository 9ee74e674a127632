using System.Collections.Immutable;
using System.Text.Json;
using GitOrigin.Infra.Access;
using Pulumi;

namespace GitOrigin.Stacks.Tests;

public sealed class DevStackTests : IDisposable
{
    private readonly Project _project = new();

    public void Dispose() => _project.Dispose();

    private Task<Scene> PlayAsync(bool isPreview = false) => Scene.PlayAsync(_project, _project.ValuesOf("dev"), isPreview);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Declares_every_part(bool isPreview)
    {
        var scene = await PlayAsync(isPreview);

        scene.Names.ShouldBe(
        [
            "account-ada", "account-anon", "account-grace", "account-linus", "bootstrap-host-key", "data-disk", "deploy-key", "files",
            "git-settings", "host", "host-key", "identity", "keeper", "login-key", "packages", "repository-gaiaxpy", "repository-notebooks",
            "restored", "saved-identity", "seed-folder", "seed-gaiaxpy", "seed-notebooks", "sshd",
        ]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_outputs_are_those_that_deployment_tools_read(bool isPreview)
    {
        var scene = await PlayAsync(isPreview);

        scene.OutputNames.Order(StringComparer.Ordinal).ShouldBe(
            ["administration", "backup", "cloneUrls", "deployKey", "host", "knownHosts", "port", "pushUrls", "repositories"]);
    }

    [Fact]
    public async Task Accounts_are_opened_after_every_repository_is_filled_and_sshd_is_set()
    {
        var scene = await PlayAsync();

        foreach (var account in new[] { "account-ada", "account-anon", "account-grace", "account-linus" })
            (await scene.DependenciesOfAsync(account)).ShouldBe(["keeper", "repository-gaiaxpy", "repository-notebooks", "sshd"]);
    }

    [Fact]
    public async Task The_host_is_provisioned_in_order()
    {
        var scene = await PlayAsync();

        (await scene.DependenciesOfAsync("files")).ShouldBe(["identity"]);
        (await scene.DependenciesOfAsync("packages")).ShouldBe(["files"]);
        foreach (var part in new[] { "sshd", "git-settings", "data-disk" })
            (await scene.DependenciesOfAsync(part)).ShouldBe(["packages"]);
        (await scene.DependenciesOfAsync("repository-gaiaxpy")).ShouldBe(["data-disk", "git-settings", "restored", "seed-gaiaxpy"]);
        (await scene.DependenciesOfAsync("restored")).ShouldBe(["data-disk", "git-settings"]);
        (await scene.DependenciesOfAsync("keeper")).ShouldBe(["repository-gaiaxpy", "repository-notebooks"]);
        (await scene.DependenciesOfAsync("seed-gaiaxpy")).ShouldBe(["seed-folder"]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Whatever_is_on_the_host_goes_with_it(bool isPreview)
    {
        var scene = await PlayAsync(isPreview);

        var host = scene.Resource("host");
        foreach (var name in scene.NamesOnTheServer)
        {
            scene.Options(name).DeletedWith.ShouldBe(host, name);
            scene.Options(name).DeleteBeforeReplace.ShouldBe(true, name);
        }
    }

    [Fact]
    public async Task Whatever_is_on_the_host_is_done_again_on_another()
    {
        var scene = await PlayAsync();

        foreach (var name in scene.NamesOnTheServer)
            ((ImmutableArray<object>)scene.World.InputsOf(name)["triggers"]).ShouldContain(World.HostId, name);
    }

    [Fact]
    public async Task Every_connection_is_pinned_to_the_permanent_host_key()
    {
        var scene = await PlayAsync();

        foreach (var name in scene.RemoteNames)
        {
            var connection = (ImmutableDictionary<string, object>)scene.World.InputsOf(name)["connection"];
            connection["host"].ShouldBe("127.77.0.1");
            connection["port"].ShouldBe(2222.0);
            connection["user"].ShouldBe("debian");
            connection["hostKey"].ShouldBe(Project.PublicKeyOf("host-key"), name);
            connection["privateKey"].ShouldBe(World.PrivateKeyOf("login-key"), name);
        }
    }

    [Fact]
    public async Task The_host_is_adopted_with_both_keys_over_standard_input()
    {
        var scene = await PlayAsync();

        var identity = scene.World.InputsOf("identity");
        identity["create"].ShouldBe("scripts/lib/adopt-host 127.77.0.1 2222 debian");
        identity["dir"].ShouldBe(_project.Root);
        identity["stdin"].ShouldBe(World.PrivateKeyOf("login-key") + World.PrivateKeyOf("host-key"));
        var environment = (ImmutableDictionary<string, object>)identity["environment"];
        environment["BOOTSTRAP_HOST_KEY"].ShouldBe(Project.PublicKeyOf("bootstrap-host-key"));
        environment["HOST_KEY"].ShouldBe(Project.PublicKeyOf("host-key"));
    }

    [Fact]
    public async Task The_host_is_made_with_what_its_script_reads()
    {
        var scene = await PlayAsync();

        var host = scene.World.InputsOf("host");
        host["create"].ShouldBe("sandbox/host create dev --disk-size 10G");
        host["delete"].ShouldBe("sandbox/host delete dev");
        host["stdin"].ShouldBe(
            $"login debian\nauthorized-key {Project.PublicKeyOf("login-key")}\nhost-key\n{World.PrivateKeyOf("bootstrap-host-key")}");
        host.ShouldNotContainKey("update");
    }

    [Fact]
    public async Task Secrets_go_over_standard_input_and_connections_only()
    {
        var scene = await PlayAsync();

        foreach (var (name, inputs) in scene.Names.Select(name => (name, scene.World.InputsOf(name))))
        {
            var seen = JsonSerializer.Serialize(inputs.Where(input => input.Key is not "stdin" and not "connection").ToDictionary());
            seen.ShouldNotContain("secret-part-of", customMessage: name);
        }
    }

    [Fact]
    public async Task Secret_outputs_are_secret_and_the_others_are_not()
    {
        var scene = await PlayAsync();

        (await Output.IsSecretAsync(scene.OutputOf<string>("deployKey"))).ShouldBeTrue();
        (await Output.IsSecretAsync(scene.OutputOf<string>("host"))).ShouldBeFalse();
        (await Output.IsSecretAsync(scene.OutputOf<int>("port"))).ShouldBeFalse();
        (await Output.IsSecretAsync(scene.OutputOf<string>("knownHosts"))).ShouldBeFalse();
        (await scene.ValueAsync<string>("deployKey")).ShouldBe(World.PrivateKeyOf("deploy-key"));
    }

    [Fact]
    public async Task The_outputs_lead_to_the_server()
    {
        var scene = await PlayAsync();

        (await scene.ValueAsync<string>("knownHosts")).ShouldBe($"[127.77.0.1]:2222 {Project.PublicKeyOf("host-key")}");
        (await scene.ValueAsync<ImmutableDictionary<string, string>>("cloneUrls"))["gaiaxpy"].ShouldBe("ssh://anon@127.77.0.1:2222/gaiaxpy.git");
        var push = await scene.ValueAsync<ImmutableDictionary<string, ImmutableDictionary<string, string>>>("pushUrls");
        push["gaiaxpy"].Keys.Order(StringComparer.Ordinal).ShouldBe(["ada", "grace"]);
        push["notebooks"].Keys.Order(StringComparer.Ordinal).ShouldBe(["ada", "grace", "linus"]);
        push["notebooks"]["linus"].ShouldBe("ssh://linus@127.77.0.1:2222/notebooks.git");
    }

    [Fact]
    public async Task Repositories_and_accounts_know_nothing_of_each_other()
    {
        var scene = await PlayAsync();

        scene.World.InputsOf("repository-gaiaxpy")["stdin"].ShouldBe("""
            description The library that every deployment installs
            anon read
            protect main
            admin-may-move-tags no
            deny-rewrite no
            tags any
            seed-bundle /var/tmp/git-origin/gaiaxpy.bundle

            """);
        scene.World.InputsOf("account-linus")["stdin"].ShouldBe($"""
            role developer
            name Linus Developer
            read gaiaxpy
            write notebooks
            key restrict,command="/usr/local/lib/git-origin/serve",environment="GIT_ORIGIN_KEY={FingerprintOf("linus")}" {Project.PublicKeyOf("linus")} linus@example

            """);
        scene.World.InputsOf("account-ada")["stdin"].ShouldBe($"""
            role admin
            name Ada Admin
            key restrict,command="/usr/local/lib/git-origin/serve",environment="GIT_ORIGIN_KEY={FingerprintOf("ada")}" {Project.PublicKeyOf("ada")} ada@example

            """);
        scene.World.InputsOf("account-anon")["stdin"].ShouldBe(
            $"role anon\nkey restrict,command=\"/usr/local/lib/git-origin/serve\",environment=\"GIT_ORIGIN_KEY={FingerprintOf("deploy-key")}\" {Project.PublicKeyOf("deploy-key")}\n");
    }

    private static string FingerprintOf(string name) => PublicKey.TryParse(Project.PublicKeyOf(name), out var key, out _) ? key.Fingerprint : "";

    [Fact]
    public async Task Commands_run_our_tools_as_root()
    {
        var scene = await PlayAsync();

        var repository = scene.World.InputsOf("repository-gaiaxpy");
        repository["create"].ShouldBe("sudo -n /usr/local/lib/git-origin/repository gaiaxpy");
        repository["delete"].ShouldBe("sudo -n /usr/local/lib/git-origin/repository --remove gaiaxpy");
        var account = scene.World.InputsOf("account-grace");
        account["create"].ShouldBe("sudo -n /usr/local/lib/git-origin/account grace");
        account["delete"].ShouldBe("sudo -n /usr/local/lib/git-origin/account --remove grace");
        scene.World.InputsOf("files")["create"].ShouldBe("sudo -n sh -s");
        scene.World.InputsOf("data-disk")["create"].ShouldBe(
            "sudo -n /usr/local/lib/git-origin/data-disk /dev/disk/by-id/virtio-git-origin-data /srv/git");
    }

    [Fact]
    public async Task A_later_version_of_the_program_keeps_the_keys()
    {
        var scene = await PlayAsync();

        foreach (var key in new[] { "login-key", "bootstrap-host-key", "host-key", "deploy-key" })
        {
            scene.World.InputsOf(key)["update"].ShouldBe("printf '%s\\n' \"$PULUMI_COMMAND_STDOUT\"");
            scene.World.InputsOf(key)["logging"].ShouldBe("none");
            scene.Options(key).AdditionalSecretOutputs.ShouldContain("stdout");
        }
    }

    [Fact]
    public async Task A_developer_more_is_an_account_more_and_nothing_else()
    {
        var before = await PlayAsync();
        var values = _project.ValuesOf("dev");
        var access = values["access"].Replace(
            "\"developers\": {", $"\"developers\": {{\"barbara\": {{\"keys\": [{{\"key\": \"{Project.PublicKeyOf("barbara")}\"}}], \"repositories\": {{\"notebooks\": \"write\"}}}}, ", StringComparison.Ordinal);
        access.ShouldContain("barbara");

        var after = await Scene.PlayAsync(_project, values.SetItem("access", access), isPreview: false);

        after.Names.Except(before.Names).ShouldBe(["account-barbara"]);
        foreach (var name in before.Names)
            JsonSerializer.Serialize(after.World.InputsOf(name)).ShouldBe(JsonSerializer.Serialize(before.World.InputsOf(name)), name);
    }

    [Fact]
    public async Task A_seed_may_be_a_repository_on_this_machine()
    {
        var values = _project.ValuesOf("dev");
        Directory.CreateDirectory(Path.Combine(_project.Root, "it's here"));

        var scene = await Scene.PlayAsync(
            _project, values.SetItem("repositories", """{"gaiaxpy": {"seed": {"path": "it's here"}}, "notebooks": null}"""), isPreview: false);

        ((string)scene.World.InputsOf("bundle-gaiaxpy")["create"]).ShouldContain(@"git -C 'it'\''s here' bundle create");
        scene.World.InputsOf("repository-gaiaxpy")["stdin"].ToString()!.ShouldContain("seed-bundle /var/tmp/git-origin/gaiaxpy.bundle");
        scene.Names.ShouldNotContain("seed-notebooks");
    }

    [Fact]
    public async Task A_stack_without_bundles_needs_no_place_for_them()
    {
        var scene = await Scene.PlayAsync(
            _project, _project.ValuesOf("dev").SetItem("repositories", """{"gaiaxpy": null, "notebooks": {"seed": {"url": "https://example.org/n.git"}}}"""), isPreview: true);

        scene.Names.ShouldNotContain("seed-folder");
    }
}
