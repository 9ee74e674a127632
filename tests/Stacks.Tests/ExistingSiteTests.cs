using System.Collections.Immutable;

namespace GitOrigin.Stacks.Tests;

public sealed class ExistingSiteTests : IDisposable
{
    private readonly Project _project = new();

    public void Dispose() => _project.Dispose();

    private Task<Scene> PlayAsync(string login, string? id = null) => Scene.PlayAsync(
        _project,
        _project.ValuesOf("dev")
            .SetItem("site", $$"""
                {"kind": "existing", "name": "origin", "address": "git.example.org", "login": "{{login}}", "hostKey": "{{Project.PublicKeyOf("its own")}} root@git"{{(id is null ? "" : $", \"id\": \"{id}\"")}}}
                """)
            .SetItem("loginKey", "key of the login"),
        isPreview: false);

    [Fact]
    public async Task The_machine_keeps_its_host_key_and_its_disk()
    {
        var scene = await PlayAsync("debian");

        scene.Names.ShouldNotContain("host");
        scene.Names.ShouldNotContain("identity");
        scene.Names.ShouldNotContain("data-disk");
        (await scene.ValueAsync<string>("knownHosts")).ShouldBe($"git.example.org {Project.PublicKeyOf("its own")}");
        var connection = (ImmutableDictionary<string, object>)scene.World.InputsOf("files")["connection"];
        connection["hostKey"].ShouldBe(Project.PublicKeyOf("its own"));
        connection["privateKey"].ShouldBe("key of the login");
    }

    [Fact]
    public async Task What_is_on_it_is_undone_when_it_is_deleted()
    {
        var scene = await PlayAsync("debian");

        scene.Options("account-grace").DeletedWith.ShouldBeNull();
        scene.World.InputsOf("account-grace")["delete"].ShouldBe("sudo -n /usr/local/lib/git-origin/account --remove grace");
    }

    [Fact]
    public async Task Installed_anew_it_is_provisioned_again_without_undoing_first()
    {
        var scene = await PlayAsync("debian", id: "second");

        // In the triggers the id would replace the command, and that removes the repository before it is made.
        scene.World.InputsOf("repository-gaiaxpy")["create"].ShouldBe("sudo -n /usr/local/lib/git-origin/repository gaiaxpy # on second");
        ((ImmutableArray<object>)scene.World.InputsOf("repository-gaiaxpy").GetValueOrDefault("triggers", ImmutableArray<object>.Empty)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Installed_anew_it_gets_its_repositories_back()
    {
        var scene = await PlayAsync("debian", id: "second");

        scene.World.InputsOf("restored")["create"].ShouldBe("scripts/lib/ops restore --new # on second");
        scene.Options("restored").DeletedWith.ShouldBeNull();
    }

    [Fact]
    public async Task Root_needs_no_sudo()
    {
        var scene = await PlayAsync("root");

        ((string)scene.World.InputsOf("packages")["create"]).ShouldStartWith("/usr/local/lib/git-origin/packages ");
    }
}
