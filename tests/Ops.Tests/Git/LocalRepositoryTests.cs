using CliWrap;
using CliWrap.Buffered;
using GitOrigin.Ops.Git;
using GitOrigin.Ops.Tests.Server;

namespace GitOrigin.Ops.Tests.Git;

/// <summary>Real git, on repositories of this machine.</summary>
public sealed class LocalRepositoryTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("clone-test-").FullName;

    private string Upstream => Path.Combine(folder, "upstream");

    private string Clone => Path.Combine(folder, "clone");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_branch_of_its_own_wins_over_that_of_origin() =>
        LocalRepository.Merge(FakeServer.Refs(
            ("refs/heads/main", "ours"),
            ("refs/remotes/origin/HEAD", "theirs"),
            ("refs/remotes/origin/main", "theirs"),
            ("refs/remotes/origin/feature/x", "feature"),
            ("refs/tags/1.0", "tag"))).ShouldBe(FakeServer.Refs(("refs/heads/feature/x", "feature"), ("refs/heads/main", "ours"), ("refs/tags/1.0", "tag")));

    [Fact]
    public async Task A_clone_has_every_branch_and_tag_and_their_objects_in_a_bundle()
    {
        await MakeCloneAsync();
        var clone = new LocalRepository(Clone);
        await clone.RequireWholeAsync(default);

        var refs = await clone.ListAsync(default);
        refs.Keys.ShouldBe(["refs/heads/feature", "refs/heads/main", "refs/tags/1.0"]);
        (await clone.HeadAsync(default)).ShouldBe("refs/heads/main");

        var bundle = Path.Combine(folder, "bundle");
        await using (var file = File.Create(bundle))
        {
            await PipedStream.From(destination => clone.BundleAsync(destination, default)).CopyToAsync(file, TestContext.Current.CancellationToken);
        }

        var other = Path.Combine(folder, "other");
        await GitAsync("init", "--quiet", "--bare", other);
        await GitAsync("-C", other, "bundle", "unbundle", bundle);
        foreach (var id in refs.Values)
        {
            await GitAsync("-C", other, "rev-list", "--objects", "--quiet", id);
        }
    }

    [Theory]
    [InlineData("shallow", "--depth=1")]
    [InlineData("partial", "--filter=blob:none")]
    public async Task A_part_of_a_history_is_refused(string kind, string option)
    {
        await MakeCloneAsync();
        var part = Path.Combine(folder, kind);
        await GitAsync("-C", Upstream, "config", "uploadpack.allowFilter", "true");
        await GitAsync("clone", "--quiet", option, $"file://{Upstream}", part);

        (await Should.ThrowAsync<OpsException>(new LocalRepository(part).RequireWholeAsync(default))).Message.ShouldContain($"a {kind} clone");
    }

    [Fact]
    public async Task What_is_no_repository_is_refused() =>
        (await Should.ThrowAsync<OpsException>(new LocalRepository(folder).RequireWholeAsync(default))).Message.ShouldContain("no git repository");

    [Fact]
    public async Task A_bundle_that_cannot_be_made_fails_whoever_reads_it()
    {
        await using var stream = PipedStream.From(destination => new LocalRepository(folder).BundleAsync(destination, default));

        (await Should.ThrowAsync<OpsException>(stream.CopyToAsync(Stream.Null, TestContext.Current.CancellationToken))).Message.ShouldContain("cannot be bundled");
    }

    private static async Task GitAsync(params string[] arguments) =>
        await Cli.Wrap("git").WithArguments(["-c", "user.name=t", "-c", "user.email=t@localhost", .. arguments]).ExecuteBufferedAsync();

    private async Task MakeCloneAsync()
    {
        await GitAsync("init", "--quiet", "--initial-branch=main", Upstream);
        await GitAsync("-C", Upstream, "commit", "--quiet", "--allow-empty", "-m", "one");
        await GitAsync("-C", Upstream, "commit", "--quiet", "--allow-empty", "-m", "two");
        await GitAsync("-C", Upstream, "tag", "1.0");
        await GitAsync("-C", Upstream, "branch", "feature");
        await GitAsync("clone", "--quiet", Upstream, Clone);
        await GitAsync("-C", Clone, "commit", "--quiet", "--allow-empty", "-m", "local");
    }
}
