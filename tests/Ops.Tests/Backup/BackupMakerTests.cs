using CliWrap;
using CliWrap.Buffered;
using GitOrigin.Ops.Backup;
using GitOrigin.Ops.Git;
using GitOrigin.Ops.Ssh;
using Microsoft.Extensions.Time.Testing;

namespace GitOrigin.Ops.Tests.Backup;

/// <summary>Real git, on repositories of this machine.</summary>
public sealed class BackupMakerTests : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("backup-test-").FullName;
    private readonly GitClient git = new(SshIdentity.FromFile("anon", "/dev/null"), "/dev/null");
    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero));
    private int work;

    private string Upstream => Path.Combine(folder, "upstream");

    private BackupStore Store => new(Path.Combine(folder, "store"));

    private BackupMaker Sut => new(Store, time);

    public async ValueTask InitializeAsync()
    {
        await GitAsync("init", "--quiet", "--initial-branch=main", Upstream);
        await CommitAsync("first");
        await GitAsync("-C", Upstream, "tag", "1.0.0");
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_generation_holds_every_branch_and_tag_and_can_be_cloned_with_git_alone()
    {
        await GitAsync("-C", Upstream, "branch", "feature/x");
        await GitAsync("-C", Upstream, "update-ref", "refs/pull/1/head", "HEAD");

        var (manifest, isNew) = await MakeAsync();

        isNew.ShouldBeTrue();
        manifest.Generation.ShouldBe(1);
        manifest.Time.ShouldBe(time.GetUtcNow());
        var saved = manifest.Repositories["gaiaxpy"];
        saved.Head.ShouldBe("refs/heads/main");
        saved.Refs.Keys.ShouldBe(["refs/heads/feature/x", "refs/heads/main", "refs/tags/1.0.0"]);

        var clone = Path.Combine(folder, "clone");
        await GitAsync("clone", "--quiet", Store.BundlePath(saved.Bundle!), clone);
        (await GitAsync("-C", clone, "rev-parse", "HEAD")).ShouldBe(saved.Refs["refs/heads/main"]);
    }

    [Fact]
    public async Task Nothing_new_makes_no_generation()
    {
        await MakeAsync();

        var (manifest, isNew) = await MakeAsync();

        isNew.ShouldBeFalse();
        manifest.Generation.ShouldBe(1);
    }

    [Fact]
    public async Task A_push_makes_a_generation()
    {
        await MakeAsync();
        await CommitAsync("second");

        var (manifest, _) = await MakeAsync();

        manifest.Generation.ShouldBe(2);
        (await Store.ReadLatestAsync(default)).Repositories["gaiaxpy"].Refs["refs/heads/main"]
            .ShouldBe(await GitAsync("-C", Upstream, "rev-parse", "main"));
    }

    [Fact]
    public async Task An_empty_repository_never_replaces_a_full_one()
    {
        await MakeAsync();
        Directory.Delete(Upstream, recursive: true);
        await GitAsync("init", "--quiet", "--bare", Upstream);

        (await Should.ThrowAsync<OpsException>(MakeAsync())).Message.ShouldContain("never replaces a full one");
        (await Store.ReadLatestAsync(default)).Generation.ShouldBe(1);
    }

    [Fact]
    public async Task A_repository_that_vanished_from_the_stack_is_not_forgotten()
    {
        await MakeAsync();

        (await Should.ThrowAsync<OpsException>(Sut.MakeAsync([], Work(), default))).Message.ShouldContain("gaiaxpy");
    }

    [Fact]
    public async Task A_repository_without_refs_is_saved_as_such()
    {
        Directory.Delete(Upstream, recursive: true);
        await GitAsync("init", "--quiet", "--bare", Upstream);

        var (manifest, isNew) = await MakeAsync();

        isNew.ShouldBeTrue();
        manifest.Repositories["gaiaxpy"].Bundle.ShouldBeNull();
    }

    [Fact]
    public async Task A_repository_that_cannot_be_read_makes_no_generation()
    {
        Directory.Delete(Upstream, recursive: true);

        (await Should.ThrowAsync<OpsException>(MakeAsync())).Message.ShouldContain("gaiaxpy cannot be read");
        (await Store.ReadLatestAsync(default)).ShouldBe(Manifest.None);
    }

    [Fact]
    public async Task One_whose_loss_is_accepted_keeps_its_last_backup()
    {
        var (first, _) = await MakeAsync();
        Directory.Delete(Upstream, recursive: true);

        var (manifest, isNew) = await Sut.MakeAsync([new BackupSource("gaiaxpy", Upstream, git, MayBeLost: true)], Work(), default);

        isNew.ShouldBeFalse();
        manifest.Repositories["gaiaxpy"].ShouldBeEquivalentTo(first.Repositories["gaiaxpy"]);
    }

    [Fact]
    public async Task Objects_that_are_missing_on_the_server_are_found_out()
    {
        var blob = await GitAsync("-C", Upstream, "rev-parse", "HEAD:file");
        File.Delete(Path.Combine(Upstream, ".git", "objects", blob[..2], blob[2..]));

        await Should.ThrowAsync<OpsException>(MakeAsync());
        (await Store.ReadLatestAsync(default)).ShouldBe(Manifest.None);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_damaged_or_missing_bundle_is_found_out_before_it_is_relied_on(bool missing)
    {
        var (manifest, _) = await MakeAsync();
        var bundle = Store.BundlePath(manifest.Repositories["gaiaxpy"].Bundle!);
        if (missing)
        {
            File.Delete(bundle);
        }
        else
        {
            var bytes = await File.ReadAllBytesAsync(bundle);
            bytes[^30] ^= 1;
            await File.WriteAllBytesAsync(bundle, bytes);
        }

        (await Should.ThrowAsync<OpsException>(MakeAsync())).Message.ShouldContain("missing or damaged");
    }

    [Fact]
    public async Task A_damaged_manifest_is_refused_and_left_as_it_is()
    {
        await MakeAsync();
        var file = Directory.GetFiles(Path.Combine(folder, "store", "generations")).ShouldHaveSingleItem();
        await File.WriteAllTextAsync(file, "{ half");

        (await Should.ThrowAsync<OpsException>(MakeAsync())).Message.ShouldContain("is damaged");
        (await File.ReadAllTextAsync(file)).ShouldBe("{ half");
    }

    private static async Task<string> GitAsync(params string[] arguments)
    {
        var result = await Cli.Wrap("git")
            .WithArguments(["-c", "user.name=t", "-c", "user.email=t@localhost", .. arguments])
            .ExecuteBufferedAsync();
        return result.StandardOutput.Trim();
    }

    private async Task CommitAsync(string text)
    {
        await File.WriteAllTextAsync(Path.Combine(Upstream, "file"), text);
        await GitAsync("-C", Upstream, "add", "file");
        await GitAsync("-C", Upstream, "commit", "--quiet", "-m", text);
    }

    private Task<(Manifest Manifest, bool IsNew)> MakeAsync() => Sut.MakeAsync([new BackupSource("gaiaxpy", Upstream, git)], Work(), default);

    private string Work() => Directory.CreateDirectory(Path.Combine(folder, $"work{work++}")).FullName;
}
