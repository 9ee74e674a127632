using System.Collections.Immutable;
using GitOrigin.Infra.Settings;
using GitOrigin.Ops.Backup;
using Pulumi;

namespace GitOrigin.Stacks.Tests;

public sealed class BackupsTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("backups-test-").FullName;

    private BackupStore Store => new(Path.Combine(_root, BackupSettings.DefaultDirectory, "dev"));

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public async Task No_backup_is_generation_0_and_fills_nothing()
    {
        var backup = await Backups.ReadAsync(new(), "dev", _root);

        backup.Generation.ShouldBe(0);
        backup.Bundles.ShouldBeEmpty();
        backup.Target.ShouldBe(".state/backups/dev");
    }

    [Fact]
    public async Task The_newest_generation_gives_a_bundle_for_each_repository_that_had_refs()
    {
        await SaveAsync(1, "old");
        var hash = await SaveAsync(2, "new");

        var backup = await Backups.ReadAsync(new(), "dev", _root);

        backup.Generation.ShouldBe(2);
        backup.Bundles.ShouldHaveSingleItem().ShouldBe(KeyValuePair.Create("gaiaxpy", $".state/backups/dev/bundles/{hash}.bundle"));
    }

    [Fact]
    public async Task A_damaged_bundle_stops_the_program_by_name()
    {
        var hash = await SaveAsync(1, "whole");
        await File.WriteAllTextAsync(Store.BundlePath(hash), "damaged");

        (await Should.ThrowAsync<RunException>(Backups.ReadAsync(new(), "dev", _root))).Message.ShouldContain("gaiaxpy");
    }

    private async Task<string> SaveAsync(int generation, string content)
    {
        var file = Path.Combine(_root, "bundle");
        await File.WriteAllTextAsync(file, content);
        var hash = await Store.AddAsync(file, default);
        var refs = ImmutableSortedDictionary<string, string>.Empty.Add("refs/heads/main", "aaa");
        await Store.WriteAsync(
            new Manifest(
                generation,
                DateTimeOffset.UnixEpoch,
                ImmutableSortedDictionary<string, SavedRepository>.Empty
                    .Add("gaiaxpy", new("refs/heads/main", refs, hash))
                    .Add("empty", new("refs/heads/main", ImmutableSortedDictionary<string, string>.Empty, null))),
            default);
        return hash;
    }
}
