using GitOrigin.Ops.Backup;
using GitOrigin.Ops.Tests.Backup.Support;

namespace GitOrigin.Ops.Tests.Backup;

/// <summary>Real git, on repositories of this machine.</summary>
public sealed class BackupMakerTests : IDisposable
{
    private const string Repository = BackupScene.Repository;

    private readonly BackupScene scene = new();

    public void Dispose() => scene.Dispose();

    [Fact]
    public async Task A_generation_holds_every_branch_and_tag_and_can_be_cloned_with_git_alone()
    {
        scene.Server.Commit(Repository, "x", "feature/x");
        scene.Server.SetRef(Repository, "refs/pull/1/head", scene.Server.State(Repository).Refs["refs/heads/main"]);

        var result = await scene.MakeAsync();

        result.IsNew.ShouldBeTrue();
        result.Manifest.Generation.ShouldBe(1);
        result.Manifest.Time.ShouldBe(scene.Time.GetUtcNow());
        var saved = result.Manifest.Repositories[Repository];
        saved.Head.ShouldBe("refs/heads/main");
        saved.Refs.Keys.ShouldBe(["refs/heads/feature/x", "refs/heads/main", "refs/tags/1.0.0"]);
        GitTool.Run("clone", "--quiet", Path.Combine(scene.Target, "bundles", $"{saved.Bundles.ShouldHaveSingleItem()}.bundle"), scene.At("clone"));
        GitTool.Run("-C", scene.At("clone"), "rev-parse", "HEAD").ShouldBe(saved.Refs["refs/heads/main"]);
    }

    [Fact]
    public async Task Nothing_new_makes_no_generation_and_asks_for_no_bundle()
    {
        await scene.MakeAsync();
        scene.Server.Bundled.Clear();

        var result = await scene.MakeAsync();

        result.IsNew.ShouldBeFalse();
        result.Manifest.Generation.ShouldBe(1);
        scene.Server.Bundled.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_push_adds_a_bundle_of_what_is_new_alone()
    {
        await scene.MakeAsync();
        var noise = new byte[200_000];
        new Random(1).NextBytes(noise);
        scene.Server.Commit(Repository, Convert.ToBase64String(noise));
        await scene.MakeAsync();
        scene.Server.Commit(Repository, "third");

        var result = await scene.MakeAsync();

        result.Manifest.Generation.ShouldBe(3);
        result.Stored.ShouldBeLessThan(2_000);
        (await RestoredAsync()).ShouldBe(scene.Server.State(Repository).Refs);
    }

    [Fact]
    public async Task Without_a_mirror_on_this_machine_an_increment_is_proven_all_the_same()
    {
        await scene.MakeAsync();
        Directory.Delete(scene.Mirrors, recursive: true);
        scene.Server.Commit(Repository, "third");

        var result = await scene.MakeAsync();

        result.Manifest.Repositories[Repository].Bundles.Length.ShouldBe(2);
        (await RestoredAsync()).ShouldBe(scene.Server.State(Repository).Refs);
    }

    [Fact]
    public async Task An_interrupted_mirror_is_made_again()
    {
        await scene.MakeAsync();
        File.Delete(Path.Combine(scene.Mirrors, $"{Repository}.git", "git-origin-unpacked"));
        scene.Server.Commit(Repository, "third");

        (await scene.MakeAsync()).Manifest.Repositories[Repository].Bundles.Length.ShouldBe(2);
    }

    [Fact]
    public async Task A_ref_on_what_is_there_already_needs_no_bundle()
    {
        await scene.MakeAsync();
        scene.Server.SetRef(Repository, "refs/tags/1.0.1", scene.Server.State(Repository).Refs["refs/heads/main"]);

        var saved = (await scene.MakeAsync()).Manifest.Repositories[Repository];

        saved.Bundles.ShouldHaveSingleItem();
        saved.Refs.Keys.ShouldContain("refs/tags/1.0.1");
    }

    [Fact]
    public async Task A_repository_that_changes_while_it_is_saved_is_saved_as_it_is_then()
    {
        scene.Server.BeforeBundle = name =>
        {
            scene.Server.BeforeBundle = null;
            scene.Server.Commit(name, "meanwhile");
        };

        await scene.MakeAsync();

        (await RestoredAsync()).ShouldBe(scene.Server.State(Repository).Refs);
    }

    [Fact]
    public async Task One_that_never_stands_still_fails_and_makes_no_generation()
    {
        var number = 0;
        scene.Server.BeforeBundle = name => scene.Server.Commit(name, $"{number++}");

        (await Should.ThrowAsync<OpsException>(() => scene.MakeAsync())).Message.ShouldContain("changed 5 times");
        (await scene.NewestAsync()).ShouldBe(Manifest.None);
    }

    [Fact]
    public async Task An_empty_server_never_replaces_a_full_backup()
    {
        await scene.MakeAsync();
        scene.Server.Remove(Repository);
        scene.Server.Add(Repository);

        (await Should.ThrowAsync<OpsException>(() => scene.MakeAsync())).Message.ShouldContain("never replaces a full backup");
        (await scene.NewestAsync()).Generation.ShouldBe(1);
    }

    [Fact]
    public async Task A_repository_that_vanished_is_refused_by_name()
    {
        scene.Server.Add("other");
        await scene.MakeAsync();
        scene.Server.Remove(Repository);

        (await Should.ThrowAsync<OpsException>(() => scene.MakeAsync())).Message.ShouldContain($"--accept-data-loss {Repository}");
        (await scene.NewestAsync()).Generation.ShouldBe(1);
    }

    [Fact]
    public async Task One_that_may_vanish_is_left_out()
    {
        scene.Server.Add("other");
        await scene.MakeAsync();
        scene.Server.Remove(Repository);
        scene.Request = scene.Request with { RefLosses = [Repository] };

        (await scene.MakeAsync()).Manifest.Repositories.Keys.ShouldBe(["other"]);
    }

    [Fact]
    public async Task A_ref_that_somebody_deleted_is_left_out()
    {
        scene.Server.Commit(Repository, "x", "feature/x");
        await scene.MakeAsync();
        scene.Server.DeleteRef(Repository, "refs/heads/feature/x", isLogged: true);

        (await scene.MakeAsync()).Manifest.Repositories[Repository].Refs.Keys.ShouldNotContain("refs/heads/feature/x");
    }

    [Fact]
    public async Task A_ref_that_went_without_anybody_having_deleted_it_is_refused_unless_that_is_accepted()
    {
        scene.Server.Commit(Repository, "x", "feature/x");
        await scene.MakeAsync();
        scene.Server.DeleteRef(Repository, "refs/heads/feature/x", isLogged: false);

        (await Should.ThrowAsync<OpsException>(() => scene.MakeAsync())).Message.ShouldContain("refs/heads/feature/x");
        (await scene.NewestAsync()).Generation.ShouldBe(1);

        scene.Request = scene.Request with { RefLosses = [Repository] };
        (await scene.MakeAsync()).Manifest.Generation.ShouldBe(2);
    }

    [Fact]
    public async Task A_repository_without_refs_is_saved_as_such()
    {
        scene.Server.Add("new");

        var saved = (await scene.MakeAsync()).Manifest.Repositories["new"];

        saved.Bundles.ShouldBeEmpty();
        saved.Refs.ShouldBeEmpty();
    }

    [Fact]
    public async Task Objects_that_are_missing_on_the_server_are_found_out()
    {
        await scene.MakeAsync();
        scene.Server.Commit(Repository, "third");
        var blob = GitTool.Run("--git-dir", scene.Server.PathOf(Repository), "rev-parse", "main:file");
        scene.Server.Commit(Repository, "fourth");
        File.Delete(Path.Combine(scene.Server.PathOf(Repository), "objects", blob[..2], blob[2..]));

        await Should.ThrowAsync<OpsException>(() => scene.MakeAsync());
        (await scene.NewestAsync()).Generation.ShouldBe(1);
    }

    [Fact]
    public async Task With_a_dead_server_every_repository_has_to_be_named()
    {
        await scene.MakeAsync();

        (await Should.ThrowAsync<OpsException>(() => scene.MakeAsync(withServer: false))).Message.ShouldContain($"--accept-data-loss {Repository}");
    }

    [Fact]
    public async Task With_a_dead_server_the_last_backup_and_its_journal_will_do_and_what_is_missing_is_listed()
    {
        var first = (await scene.MakeAsync()).Manifest.Repositories[Repository];
        scene.Server.Commit(Repository, "third");
        await scene.ShipAsync(1, [.. first.Refs.Values]);
        var shipped = scene.Server.State(Repository).Refs;
        scene.Server.Commit(Repository, "fourth");
        await scene.ShipAsync(2, [.. shipped.Values], intentOnly: true);
        scene.Request = scene.Request with { DataLosses = [Repository], Prove = true };

        var result = await scene.MakeAsync(withServer: false);

        result.Manifest.Generation.ShouldBe(2);
        result.Manifest.Repositories[Repository].Refs.ShouldBe(shipped);
        result.Manifest.Repositories[Repository].Journal.ShouldBe(1);
        result.Missing[Repository].ShouldHaveSingleItem().New.ShouldBe(scene.Server.State(Repository).Refs["refs/heads/main"]);
        (await RestoredAsync()).ShouldBe(shipped);
    }

    [Fact]
    public async Task Journal_entries_become_part_of_the_next_generation_and_go()
    {
        var first = (await scene.MakeAsync()).Manifest.Repositories[Repository];
        scene.Server.Commit(Repository, "third");
        await scene.ShipAsync(1, [.. first.Refs.Values]);
        (await scene.StateAsync()).Repositories[Repository].Journal.ShouldBe(1);

        var saved = (await scene.MakeAsync()).Manifest.Repositories[Repository];

        saved.Bundles.Length.ShouldBe(2);
        saved.Journal.ShouldBe(1);
        Directory.GetFiles(Path.Combine(scene.Target, "journal", Repository)).ShouldBeEmpty();
        (await RestoredAsync()).ShouldBe(scene.Server.State(Repository).Refs);
    }

    [Fact]
    public async Task A_server_that_began_its_journal_anew_is_refused_unless_that_is_accepted()
    {
        var first = (await scene.MakeAsync()).Manifest.Repositories[Repository];
        scene.Server.Commit(Repository, "third");
        await scene.ShipAsync(1, [.. first.Refs.Values]);
        scene.Server.SetJournal(Repository, 0);
        scene.Server.Commit(Repository, "fourth");

        (await Should.ThrowAsync<OpsException>(() => scene.MakeAsync())).Message.ShouldContain("counts the journal");

        scene.Request = scene.Request with { RefLosses = [Repository] };
        await scene.MakeAsync();
        (await scene.StateAsync()).Repositories[Repository].Refs.ShouldBe(scene.Server.State(Repository).Refs);
    }

    [Fact]
    public async Task The_identity_is_saved_encrypted_once()
    {
        scene.Passphrase = "the passphrase";
        scene.Request = scene.Request with { Identity = new ServerIdentity("HOST PRIVATE", "DEPLOY PRIVATE", 3) };

        var first = (await scene.MakeAsync()).Manifest;
        var second = await scene.MakeAsync();

        second.IsNew.ShouldBeFalse();
        await using var store = scene.Open();
        (await store.ReadIdentityAsync(first, default)).ShouldBe(scene.Request.Identity);
        (await File.ReadAllTextAsync(Path.Combine(scene.Target, "identity", $"{first.Identity}.gpg"))).ShouldNotContain("PRIVATE");
    }

    [Fact]
    public async Task Without_a_passphrase_the_identity_is_not_saved_and_that_is_said()
    {
        scene.Request = scene.Request with { Identity = new ServerIdentity("HOST", "DEPLOY", 1) };

        var result = await scene.MakeAsync();

        result.Manifest.Identity.ShouldBeNull();
        result.Notes.ShouldContain(note => note.Contains("are not saved"));
    }

    [Fact]
    public async Task Encrypted_files_are_all_encrypted_and_read_back()
    {
        (scene.Passphrase, scene.Encrypt) = ("the passphrase", true);
        await scene.MakeAsync();
        scene.Server.Commit(Repository, "third");
        scene.Request = scene.Request with { Prove = true };

        await scene.MakeAsync();

        (await RestoredAsync()).ShouldBe(scene.Server.State(Repository).Refs);
        Directory.GetFiles(scene.Target, "*", SearchOption.AllDirectories).ShouldAllBe(file => file.EndsWith(".gpg"));
    }

    [Fact]
    public async Task A_target_that_has_gone_back_is_refused()
    {
        await scene.MakeAsync();
        scene.Server.Commit(Repository, "third");
        await scene.MakeAsync();
        File.Delete(Path.Combine(scene.Target, "generations", "00000002.json"));

        (await Should.ThrowAsync<OpsException>(() => scene.MakeAsync())).Message.ShouldContain("has gone back");
    }

    [Fact]
    public async Task Old_generations_go_with_the_bundles_that_no_other_needs()
    {
        scene.Keep = new(1, 0, 0, 0);
        await scene.MakeAsync();
        var old = Directory.GetFiles(Path.Combine(scene.Target, "bundles")).ShouldHaveSingleItem();
        var noise = new byte[3_000_000];
        new Random(1).NextBytes(noise);
        for (var round = 0; round < 3; round++)
        {
            // More than half of the whole: the chain begins anew.
            scene.Server.Commit(Repository, Convert.ToBase64String(noise.AsSpan(0, 1_000_000 * (round + 1))));
            await scene.MakeAsync();
        }

        Directory.GetFiles(Path.Combine(scene.Target, "generations")).ShouldHaveSingleItem();
        File.Exists(old).ShouldBeTrue("a bundle younger than a day may be one that is just being named");
        File.SetLastWriteTimeUtc(old, DateTime.UtcNow.AddDays(-2));
        scene.Server.Commit(Repository, "last");
        await scene.MakeAsync();

        File.Exists(old).ShouldBeFalse();
        (await RestoredAsync()).ShouldBe(scene.Server.State(Repository).Refs);
    }

    private async Task<System.Collections.Immutable.ImmutableSortedDictionary<string, string>> RestoredAsync() =>
        await scene.RestoreAsync((await scene.StateAsync()).Repositories[Repository]);
}
