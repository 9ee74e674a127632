using GitOrigin.Ops.Backup.Encryption;
using GitOrigin.Ops.Backup.Targets;
using GitOrigin.Ops.Tests.Backup.Support;

namespace GitOrigin.Ops.Tests.Backup;

public sealed class DirectoryDamageTests : DamageTests
{
    [Fact]
    public async Task Another_passphrase_is_told_as_such_and_makes_no_generation()
    {
        using var scene = new BackupScene { Passphrase = "right", Encrypt = true };
        await scene.MakeAsync();
        scene.Passphrase = "wrong";
        scene.Server.Commit(BackupScene.Repository, "third");

        (await Should.ThrowAsync<WrongPassphraseException>(() => scene.MakeAsync())).Message.ShouldContain("generations/00000001.json.gpg");
        Directory.GetFiles(Path.Combine(scene.Target, "generations")).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_flipped_bit_in_an_encrypted_bundle_is_noticed_before_it_is_used()
    {
        using var scene = new BackupScene { Passphrase = "right", Encrypt = true };
        await scene.MakeAsync();
        var file = Directory.GetFiles(Path.Combine(scene.Target, "bundles")).ShouldHaveSingleItem();
        var bytes = await File.ReadAllBytesAsync(file);
        bytes[bytes.Length / 2] ^= 1;
        await File.WriteAllBytesAsync(file, bytes);
        await using var store = scene.Open();
        var hash = (await store.ReadNewestAsync(default)).Repositories[BackupScene.Repository].Bundles[0];

        (await Should.ThrowAsync<OpsException>(() => store.FetchBundleAsync(hash, scene.At("fetched"), default))).Message.ShouldContain("is damaged");
        File.Exists(scene.At("fetched")).ShouldBeFalse();
    }

    protected override IBackupTarget Open() => new DirectoryTarget(Files);
}
