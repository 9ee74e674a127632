using GitOrigin.Ops.Backup.Targets;
using GitOrigin.Ops.Tests.Backup.Support;
using GitOrigin.Ops.Tests.Backup.Targets;

namespace GitOrigin.Ops.Tests;

/// <summary>Against a real OpenStack Swift.</summary>
[Collection(SwiftCollection.Name)]
public sealed class S3TargetTests(Swift swift) : TargetTests, IAsyncLifetime
{
    private readonly string bucket = $"bucket-{Guid.NewGuid():N}";

    public async ValueTask InitializeAsync()
    {
        using var client = swift.Client();
        await client.PutBucketAsync(bucket);
    }

    [Fact]
    public async Task A_file_of_several_parts_reads_back_as_it_was()
    {
        await using var sut = Open();
        var content = new byte[(70 << 20) + 12_345];
        new Random(1).NextBytes(content);
        await File.WriteAllBytesAsync(Folder.At("large"), content);

        await sut.WriteAsync("bundles/large", Folder.At("large"), overwrite: true, default);

        (await ReadAsync(sut, "bundles/large")).ShouldBe(content);
        (await sut.ListAsync("bundles", default)).ShouldHaveSingleItem().Size.ShouldBe(content.Length);
    }

    [Fact]
    public async Task More_files_than_one_answer_lists_are_all_listed()
    {
        await using var sut = Open();
        Folder.Write("small", "x");
        await Parallel.ForAsync(0, 1_010, async (number, token) => await sut.WriteAsync($"many/{number}", Folder.At("small"), overwrite: true, token));

        (await sut.ListAsync("many", default)).Count.ShouldBe(1_010);
    }

    [Fact]
    public async Task A_bucket_that_is_not_there_is_named()
    {
        await using var sut = new S3Target(swift.Access("none"), "dev", TimeProvider.System);

        (await Should.ThrowAsync<OpsException>(() => sut.ListAsync("a", default))).Message.ShouldContain("no such bucket");
        (await Should.ThrowAsync<OpsException>(() => sut.OpenAsync("a", default))).Message.ShouldContain("no such bucket");
    }

    [Fact]
    public async Task Another_secret_is_refused()
    {
        await using var sut = new S3Target(swift.Access(bucket) with { Secret = "wrong" }, "dev", TimeProvider.System);

        (await Should.ThrowAsync<OpsException>(() => sut.ListAsync("a", default))).Message.ShouldContain("refuses");
    }

    [Fact]
    public async Task A_store_that_is_not_there_is_told_as_such()
    {
        await using var sut = new S3Target(swift.Access(bucket) with { Endpoint = "http://127.0.0.1:1" }, "dev", TimeProvider.System);

        (await Should.ThrowAsync<OpsException>(() => sut.ListAsync("a", default))).Message.ShouldContain("cannot be reached");
    }

    [Fact]
    public async Task A_backup_in_a_bucket_comes_back_and_a_damaged_bundle_in_it_is_noticed()
    {
        using var scene = new BackupScene(Open);
        await scene.MakeAsync();
        scene.Server.Commit(BackupScene.Repository, "third");
        scene.Request = scene.Request with { Prove = true };
        var saved = (await scene.MakeAsync()).Manifest.Repositories[BackupScene.Repository];
        (await scene.RestoreAsync((await scene.StateAsync()).Repositories[BackupScene.Repository])).ShouldBe(scene.Server.State(BackupScene.Repository).Refs);

        await using var sut = Open();
        await sut.WriteAsync($"bundles/{saved.Bundles[1]}.bundle", Folder.Write("damaged", "damaged"), overwrite: true, default);

        await using var store = scene.Open();
        (await Should.ThrowAsync<OpsException>(() => store.FetchBundleAsync(saved.Bundles[1], Folder.At("fetched"), default))).Message.ShouldContain("is damaged");
    }

    protected override IBackupTarget Open() => new S3Target(swift.Access(bucket), "dev", TimeProvider.System);
}
