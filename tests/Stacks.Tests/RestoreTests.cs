using System.Collections.Immutable;
using System.Text.Json;
using Pulumi;

namespace GitOrigin.Stacks.Tests;

public sealed class RestoreTests : IDisposable
{
    private readonly Project _project = new();

    public void Dispose() => _project.Dispose();

    private Task<Scene> PlayAsync(World? world = null, ImmutableDictionary<string, string>? values = null, bool isPreview = false) =>
        Scene.PlayAsync(_project, values ?? _project.ValuesOf("dev"), isPreview, world);

    private ImmutableDictionary<string, string> WithVersion(int version)
    {
        var values = _project.ValuesOf("dev");
        return values.SetItem("access", values["access"].Replace("{\"admins\"", $"{{\"deployKeyVersion\": {version}, \"admins\"", StringComparison.Ordinal));
    }

    private static World Saved => new()
    {
        SavedIdentity = JsonSerializer.Serialize(new { hostKey = "saved host key\n", deployKey = "saved deploy key\n", deployKeyVersion = 2 }),
    };

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_identity_is_looked_up_once_before_keys_are_made(bool isPreview)
    {
        var scene = await PlayAsync(isPreview: isPreview);

        var lookup = scene.World.InputsOf("saved-identity");
        lookup["create"].ShouldBe("scripts/lib/ops identity");
        lookup["update"].ShouldBe("printf '%s\\n' \"$PULUMI_COMMAND_STDOUT\"");
        lookup["dir"].ShouldBe(_project.Root);
        JsonDocument.Parse((string)lookup["stdin"]).RootElement.GetProperty("backup").GetProperty("directory").GetString().ShouldBe(".state/backups");
        scene.Options("saved-identity").IgnoreChanges.ShouldBe(["stdin"]);
        scene.Options("saved-identity").AdditionalSecretOutputs.ShouldContain("stdout");
    }

    [Fact]
    public async Task Keys_that_were_saved_come_back()
    {
        var scene = await PlayAsync(Saved, WithVersion(2));

        scene.World.InputsOf("host-key")["stdin"].ShouldBe("saved host key\n");
        scene.World.InputsOf("deploy-key")["stdin"].ShouldBe("saved deploy key\n");
    }

    [Fact]
    public async Task Keys_of_the_login_and_of_the_first_boot_never_come_from_a_backup()
    {
        var scene = await PlayAsync(Saved);

        scene.World.InputsOf("login-key").ShouldNotContainKey("stdin");
        scene.World.InputsOf("bootstrap-host-key").ShouldNotContainKey("stdin");
    }

    [Fact]
    public async Task Another_version_makes_another_deploy_key()
    {
        var first = await PlayAsync(Saved, WithVersion(1));
        var third = await PlayAsync(Saved, WithVersion(3));

        first.World.InputsOf("deploy-key")["stdin"].ShouldBe("");
        ((ImmutableArray<object>)first.World.InputsOf("deploy-key").GetValueOrDefault("triggers", ImmutableArray<object>.Empty)).ShouldBeEmpty();
        third.World.InputsOf("deploy-key")["stdin"].ShouldBe("");
        ((ImmutableArray<object>)third.World.InputsOf("deploy-key")["triggers"]).ShouldBe([3.0]);
        third.World.InputsOf("host-key")["stdin"].ShouldBe("saved host key\n");
    }

    [Fact]
    public async Task Repositories_come_back_over_a_pinned_connection_before_they_are_seeded()
    {
        var scene = await PlayAsync();

        var restored = scene.World.InputsOf("restored");
        restored["create"].ShouldBe("scripts/lib/ops restore --new");
        restored["dir"].ShouldBe(_project.Root);
        var stdin = JsonDocument.Parse((string)restored["stdin"]).RootElement;
        stdin.GetProperty("host").GetString().ShouldBe("127.77.0.1");
        stdin.GetProperty("port").GetInt32().ShouldBe(2222);
        stdin.GetProperty("knownHosts").GetString().ShouldBe($"[127.77.0.1]:2222 {Project.PublicKeyOf("host-key")}");
        stdin.GetProperty("login").GetString().ShouldBe("debian");
        stdin.GetProperty("loginKey").GetString().ShouldBe(World.PrivateKeyOf("login-key"));
        stdin.GetProperty("backup").GetProperty("stack").GetString().ShouldBe("test");
        stdin.GetProperty("repositories").EnumerateArray().Select(name => name.GetString()).ShouldBe(["gaiaxpy", "notebooks"]);
        (await scene.DependenciesOfAsync("seed-folder")).ShouldContain("restored");
        (await scene.DependenciesOfAsync("repository-gaiaxpy")).ShouldContain("restored");
    }

    [Fact]
    public async Task The_generation_is_an_output_for_everybody()
    {
        var scene = await PlayAsync(new World { Restored = """{"generation":7,"restored":["gaiaxpy"],"missing":[]}""" });

        var backup = (Dictionary<string, object?>)scene.Raw("backup")!;
        backup["target"].ShouldBe(".state/backups/test");
        var generation = (Output<int>)backup["generation"]!;
        (await Output.IsSecretAsync(generation)).ShouldBeFalse();
        (await Pulumi.Utilities.OutputUtilities.GetValueAsync(generation)).ShouldBe(7);
    }
}
