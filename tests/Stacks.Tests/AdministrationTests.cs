using System.Collections.Immutable;
using System.Text.Json;
using GitOrigin.Ops.Outputs;
using Pulumi;

namespace GitOrigin.Stacks.Tests;

public sealed class AdministrationTests : IDisposable
{
    private readonly Project _project = new();

    public void Dispose() => _project.Dispose();

    private async Task<AdministrationOutputs> ReadAsync(ImmutableDictionary<string, string> values)
    {
        var scene = await Scene.PlayAsync(_project, values, isPreview: false);
        // The output as it is on the wire, where values that are null are left out, in the least that else is an output.
        var json = WithoutNulls(await scene.ValueAsync<JsonElement>("administration"));
        return OutputsReader.Read($$"""
            {"host": "h", "port": 22, "knownHosts": "", "cloneUrls": {}, "pushUrls": {}, "deployKey": "PRIVATE KEY", "repositories": {},
             "backup": {"target": "t", "generation": 0}, "administration": {{json}} }
            """).RequireAdministration();
    }

    private static string WithoutNulls(JsonElement json) => JsonSerializer.Serialize(Plain(json));

    private static object? Plain(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject()
            .Where(value => value.Value.ValueKind is not JsonValueKind.Null)
            .ToDictionary(value => value.Name, value => Plain(value.Value)),
        JsonValueKind.Array => json.EnumerateArray().Select(Plain).ToList(),
        _ => json,
    };

    [Fact]
    public async Task Is_secret()
    {
        var scene = await Scene.PlayAsync(_project, _project.ValuesOf("dev"), isPreview: false);

        (await Output.IsSecretAsync(scene.OutputOf<JsonElement>("administration"))).ShouldBeTrue();
    }

    [Fact]
    public async Task Commands_read_what_the_program_writes()
    {
        var read = await ReadAsync(_project.ValuesOf("dev"));

        read.Login.ShouldBe("debian");
        read.LoginKey.ShouldBe(World.PrivateKeyOf("login-key"));
        read.HostKey.ShouldBe(World.PrivateKeyOf("host-key"));
        read.DeployKeyVersion.ShouldBe(1);
        read.Settings.ShouldMatch("^[0-9a-f]{64}$");
        read.Backup.Directory.ShouldBe(".state/backups");
        read.Backup.Sftp.ShouldBeNull();
        read.Backup.S3.ShouldBeNull();
        read.Backup.Stack.ShouldBe("test");
        read.Backup.Keep.ShouldBe(new KeepRules(10, 7, 4, 12));
        read.Files.Select(file => file.Path).ShouldContain("serve");
        read.Files.Single(file => file.Path == "serve").IsExecutable.ShouldBeTrue();
        read.Files.Single(file => file.Path == "gitconfig").Content.ShouldNotBeEmpty();
        read.Seeds["gaiaxpy"].ShouldBe(new SeedSource(Bundle: "stacks/seeds/gaiaxpy.bundle"));
    }

    [Fact]
    public async Task Every_tool_is_there_in_the_order_in_which_it_can_be_run_again()
    {
        var read = await ReadAsync(_project.ValuesOf("dev"));

        read.Server.Select(step => step.Name).ShouldBe(
        [
            "packages", "sshd", "git-settings", "data-disk", "repository-gaiaxpy", "repository-notebooks", "keeper",
            "account-anon", "account-ada", "account-grace", "account-linus",
        ]);
        read.Server.Single(step => step.Name == "data-disk").Arguments.ShouldBe(["/dev/disk/by-id/virtio-git-origin-data", "/srv/git"]);
        read.Server.Single(step => step.Name == "account-anon").Stdin.ShouldContain(Project.PublicKeyOf("deploy-key"));
    }

    [Fact]
    public async Task Each_tool_is_run_as_create_all_runs_it()
    {
        var scene = await Scene.PlayAsync(_project, _project.ValuesOf("dev"), isPreview: false);
        var read = await ReadAsync(_project.ValuesOf("dev"));

        foreach (var step in read.Server)
        {
            var inputs = scene.World.InputsOf(step.Name);
            inputs["create"].ShouldBe($"sudo -n /usr/local/lib/git-origin/{string.Join(' ', step.Arguments.Prepend(step.Tool))}");
            // A repository that is there is not seeded again.
            var seedless = string.Concat(inputs.GetValueOrDefault("stdin", "").ToString()!
                .Split('\n').Where(line => line.Length > 0 && !line.StartsWith("seed-", StringComparison.Ordinal)).Select(line => $"{line}\n"));
            step.Stdin.ShouldBe(seedless);
        }
    }

    [Fact]
    public async Task A_machine_that_keeps_its_host_key_gives_none_away()
    {
        var read = await ReadAsync(_project.ValuesOf("dev")
            .SetItem("site", """
                {"kind": "existing", "name": "origin", "address": "git.example.org", "login": "root", "hostKey": "KEY"}
                """.Replace("KEY", Project.PublicKeyOf("own"), StringComparison.Ordinal))
            .SetItem("loginKey", "key of the login"));

        read.HostKey.ShouldBeNull();
        read.Login.ShouldBe("root");
        read.LoginKey.ShouldBe("key of the login");
        read.Server.ShouldNotContain(step => step.Name == "data-disk");
    }

    [Fact]
    public async Task The_way_to_a_server_of_backups_is_there_with_its_secrets()
    {
        var read = await ReadAsync(_project.ValuesOf("dev").SetItem("backup", $$"""
            {"sftp": {"host": "backup.example.org", "user": "git", "path": "backups", "hostKey": "{{Project.PublicKeyOf("backup")}}"},
             "encrypt": true, "schedule": "hourly", "forget": ["gone"], "keep": {"last": 2} }
            """));

        read.Backup.Directory.ShouldBeNull();
        read.Backup.Sftp.ShouldBe(new SftpAccess(
            "backup.example.org", 22, "git", "backups", Project.PublicKeyOf("backup"), World.PrivateKeyOf("backup")));
        read.Backup.Encrypt.ShouldBeTrue();
        read.Backup.Passphrase.ShouldBe("secret-part-of-passphrase");
        read.Backup.Schedule.ShouldBe("hourly");
        read.Backup.Forget.ShouldBe(["gone"]);
        read.Backup.Keep.ShouldBe(new KeepRules(2, 7, 4, 12));
    }
}
