using CsCheck;
using GitOrigin.Ops.Backup.Targets;
using GitOrigin.Ops.Tests.Backup.Support;

namespace GitOrigin.Ops.Tests.Backup;

/// <summary>Every kind of damage is noticed before anything is made of it, and a good generation stays as it is.</summary>
public abstract class DamageTests : IAsyncLifetime
{
    private const string Repository = BackupScene.Repository;
    // A connection is made for each over SFTP.
    private int Seeds => this is SftpDamageTests ? 15 : 60;

    private BackupScene scene = null!;

    protected TestFolder Folder { get; } = new();

    /// <summary>The folder of this machine where the target's files are.</summary>
    protected string Files => Folder.At("target", "dev");

    private string Newest => Path.Combine(Files, "generations", "00000002.json");

    public async ValueTask InitializeAsync()
    {
        scene = new BackupScene(Open);
        await scene.MakeAsync();
        scene.Server.Commit(Repository, "third");
        var saved = (await scene.MakeAsync()).Manifest.Repositories[Repository];
        scene.Server.Commit(Repository, "fourth");
        await scene.ShipAsync(1, [.. saved.Refs.Values]);
    }

    public ValueTask DisposeAsync()
    {
        scene.Dispose();
        Folder.Dispose();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Undamaged_all_of_it_comes_back() =>
        (await scene.RestoreAsync((await scene.StateAsync()).Repositories[Repository])).ShouldBe(scene.Server.State(Repository).Refs);

    [Fact]
    public async Task A_flipped_bit_anywhere_is_noticed_before_it_is_used()
    {
        var files = Directory.GetFiles(Files, "*", SearchOption.AllDirectories).Where(file => !file.EndsWith("00000001.json")).Order(StringComparer.Ordinal).ToArray();
        files.Length.ShouldBe(5);
        await Gen.Select(Gen.Int[0, files.Length - 1], Gen.Double[0, 1], Gen.Int[0, 7]).SampleAsync(
            async (file, place, bit) => await DamagedAsync(files[file], bytes =>
            {
                bytes[(int)(place * (bytes.Length - 1))] ^= (byte)(1 << bit);
                return bytes;
            }),
            iter: Seeds,
            threads: 1);
    }

    [Fact]
    public async Task A_file_that_was_cut_off_is_noticed_before_it_is_used()
    {
        var files = Directory.GetFiles(Files, "*", SearchOption.AllDirectories).Where(file => !file.EndsWith("00000001.json")).Order(StringComparer.Ordinal).ToArray();
        await Gen.Select(Gen.Int[0, files.Length - 1], Gen.Double[0, 1]).SampleAsync(
            async (file, place) => await DamagedAsync(files[file], bytes => bytes[..(int)(place * (bytes.Length - 1))]),
            iter: Seeds,
            threads: 1);
    }

    [Fact]
    public async Task A_missing_bundle_is_named()
    {
        var bundle = (await scene.NewestAsync()).Repositories[Repository].Bundles[0];
        File.Delete(Path.Combine(Files, "bundles", $"{bundle}.bundle"));

        (await Should.ThrowAsync<OpsException>(ReadAllAsync)).Message.ShouldContain(bundle);
    }

    [Fact]
    public async Task Bundles_that_changed_places_are_noticed()
    {
        var bundles = Directory.GetFiles(Path.Combine(Files, "bundles"));
        File.Move(bundles[0], Folder.At("aside"));
        File.Move(bundles[1], bundles[0]);
        File.Move(Folder.At("aside"), bundles[1]);

        (await Should.ThrowAsync<OpsException>(ReadAllAsync)).Message.ShouldContain("is damaged");
    }

    [Fact]
    public async Task An_old_manifest_in_the_place_of_the_newest_is_noticed()
    {
        File.Copy(Path.Combine(Files, "generations", "00000001.json"), Newest, overwrite: true);

        (await Should.ThrowAsync<OpsException>(ReadAllAsync)).Message.ShouldContain("manifest of generation 1");
        await Should.ThrowAsync<OpsException>(() => scene.MakeAsync());
    }

    [Fact]
    public async Task A_newest_generation_that_is_gone_is_noticed()
    {
        File.Delete(Newest);

        (await Should.ThrowAsync<OpsException>(() => scene.MakeAsync())).Message.ShouldContain("has gone back");
    }

    [Fact]
    public async Task A_damaged_newest_manifest_never_makes_an_older_one_count()
    {
        await File.WriteAllTextAsync(Newest, "{ half");

        (await Should.ThrowAsync<OpsException>(() => scene.MakeAsync())).Message.ShouldContain("generations/00000002.json");
        (await File.ReadAllTextAsync(Newest)).ShouldBe("{ half");
        Directory.GetFiles(Path.Combine(Files, "generations")).Length.ShouldBe(2);
    }

    [Fact]
    public async Task A_half_written_generation_does_not_count()
    {
        await File.WriteAllTextAsync(Path.Combine(Files, "generations", ".00000003.json.0123abcd"), "{ half");
        await File.WriteAllTextAsync(Path.Combine(Files, "bundles", $".{new string('a', 64)}.bundle.0123abcd"), "# v2 git");

        (await scene.NewestAsync()).Generation.ShouldBe(2);
        (await scene.MakeAsync()).Manifest.Generation.ShouldBe(3);
    }

    [Fact]
    public async Task With_the_server_at_hand_a_damaged_bundle_is_healed_by_a_whole_one()
    {
        var bundle = (await scene.NewestAsync()).Repositories[Repository].Bundles[0];
        await File.WriteAllTextAsync(Path.Combine(Files, "bundles", $"{bundle}.bundle"), "damaged");
        scene.Request = scene.Request with { Prove = true };

        var result = await scene.MakeAsync();

        result.Notes.ShouldContain(note => note.Contains("saved whole again"));
        result.Manifest.Repositories[Repository].Bundles.ShouldHaveSingleItem().ShouldNotBe(bundle);
        await ReadAllAsync();
    }

    [Fact]
    public async Task Without_the_server_a_damaged_bundle_makes_no_generation()
    {
        var bundle = (await scene.NewestAsync()).Repositories[Repository].Bundles[0];
        await File.WriteAllTextAsync(Path.Combine(Files, "bundles", $"{bundle}.bundle"), "damaged");
        scene.Request = scene.Request with { DataLosses = [Repository], Prove = true };

        (await Should.ThrowAsync<OpsException>(() => scene.MakeAsync(withServer: false))).Message.ShouldContain(bundle);
        (await scene.NewestAsync()).Generation.ShouldBe(2);
    }

    [Fact]
    public async Task A_missing_journal_entry_is_noticed()
    {
        var had = scene.Server.State(Repository).Refs.Values;
        scene.Server.Commit(Repository, "fifth");
        await scene.ShipAsync(2, [.. had]);
        File.Delete(Path.Combine(Files, "journal", Repository, "00000001.entry"));

        (await Should.ThrowAsync<OpsException>(ReadAllAsync)).Message.ShouldContain("no entry 1, but 2");
    }

    protected abstract IBackupTarget Open();

    // Damages a file, sees that reading everything fails, and puts it back.
    private async Task DamagedAsync(string file, Func<byte[], byte[]> damage)
    {
        var good = await File.ReadAllBytesAsync(file);
        await File.WriteAllBytesAsync(file, damage([.. good]));
        try
        {
            await Should.ThrowAsync<OpsException>(ReadAllAsync, file);
        }
        finally
        {
            await File.WriteAllBytesAsync(file, good);
        }
    }

    // What a restore reads: the state, then every bundle.
    private async Task ReadAllAsync()
    {
        await using var store = scene.Open();
        foreach (var hash in (await store.ReadStateAsync(default)).Repositories.Values.SelectMany(repository => repository.Bundles))
        {
            await store.FetchBundleAsync(hash, Folder.At("fetched"), default);
        }
    }
}
