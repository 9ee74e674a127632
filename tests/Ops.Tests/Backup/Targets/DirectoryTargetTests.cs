using EmbeddedEngine.Providers.Command.Tests.Support;
using GitOrigin.Ops.Backup.Targets;

namespace GitOrigin.Ops.Tests.Backup.Targets;

public sealed class DirectoryTargetTests : TargetTests
{
    [Fact]
    public async Task A_full_disk_is_told_as_such_and_leaves_nothing_behind()
    {
        Environment.UserName.ShouldBe("root", "this test mounts a small disk, which only root may");
        var disk = Directory.CreateDirectory(Folder.At("disk")).FullName;
        Tool.Run("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", disk);
        try
        {
            await using var sut = new DirectoryTarget(disk);

            (await Should.ThrowAsync<OpsException>(() => sut.WriteAsync("a/file", Folder.Write("big", new string('x', 200_000)), overwrite: false, default)))
                .Message.ShouldContain("is full");
            (await sut.ListAsync("a", default)).ShouldBeEmpty();
        }
        finally
        {
            Tool.Run("umount", disk);
        }
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_named()
    {
        await using var sut = new DirectoryTarget(Path.Combine(Folder.Write("file", "x"), "below"));

        (await Should.ThrowAsync<OpsException>(() => sut.WriteAsync("a/file", Folder.At("file"), overwrite: false, default))).Message.ShouldContain(Folder.At("file"));
    }

    protected override IBackupTarget Open() => new DirectoryTarget(Folder.At("target"));
}
