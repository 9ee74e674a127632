using EmbeddedEngine.Providers.Command.Tests.Support;
using GitOrigin.Ops.Backup.Targets;
using GitOrigin.Ops.Outputs;

namespace GitOrigin.Ops.Tests.Backup.Targets;

/// <summary>Against a real sshd.</summary>
[Collection(SftpCollection.Name)]
public sealed class SftpTargetTests(Sshd sshd) : TargetTests
{
    [Fact]
    public async Task Many_files_go_over_one_connection()
    {
        await using var sut = Open();
        var before = sshd.Logins;

        await Task.WhenAll(Enumerable.Range(0, 20).Select(number =>
            sut.WriteAsync($"a/{number}", Folder.Write($"file{number}", $"{number}"), overwrite: false, default)));

        (await sut.ListAsync("a", default)).Count.ShouldBe(20);
        (sshd.Logins - before).ShouldBe(1);
    }

    [Fact]
    public async Task A_connection_that_breaks_is_made_again()
    {
        await using var sut = Open();
        await sut.WriteAsync("a/file", Folder.Write("first", "first"), overwrite: false, default);

        sshd.CutConnections();

        (await ReadAsync(sut, "a/file")).ShouldBe("first"u8.ToArray());
    }

    [Fact]
    public async Task Another_host_key_than_the_pinned_one_is_refused()
    {
        await using var sut = new SftpTarget(Access() with { HostKey = sshd.ClientKey.Public }, "dev", TimeProvider.System);

        (await Should.ThrowAsync<OpsException>(() => sut.ListAsync("a", default))).Message.ShouldContain("another server");
    }

    [Fact]
    public async Task A_key_that_the_server_does_not_know_is_refused_by_name()
    {
        await using var sut = new SftpTarget(Access() with { Key = sshd.HostKey.Private }, "dev", TimeProvider.System);

        (await Should.ThrowAsync<OpsException>(() => sut.ListAsync("a", default))).Message.ShouldContain("refuses the key");
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_told_as_such()
    {
        await using var sut = new SftpTarget(Access() with { Port = Sshd.FreePort() }, "dev", TimeProvider.System);

        (await Should.ThrowAsync<OpsException>(() => sut.ListAsync("a", default))).Message.ShouldContain("cannot be reached");
    }

    [Fact]
    public async Task A_full_disk_is_told_as_such_and_leaves_nothing_behind()
    {
        Environment.UserName.ShouldBe("root", "this test mounts a small disk, which only root may");
        var disk = Directory.CreateDirectory(Folder.At("disk")).FullName;
        Tool.Run("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", disk);
        try
        {
            await using var sut = new SftpTarget(Access() with { Path = disk }, "dev", TimeProvider.System);

            (await Should.ThrowAsync<OpsException>(() => sut.WriteAsync("a/file", Folder.Write("big", new string('x', 200_000)), overwrite: false, default)))
                .Message.ShouldContain("is full");
            (await sut.ListAsync("a", default)).ShouldBeEmpty();
        }
        finally
        {
            Tool.Run("umount", disk);
        }
    }

    protected override IBackupTarget Open() => new SftpTarget(Access(), "dev", TimeProvider.System);

    private SftpAccess Access() =>
        new("127.0.0.1", sshd.Port, Sshd.User, Folder.At("target"), string.Join(' ', sshd.HostKey.Public.Split(' ')[..2]), sshd.ClientKey.Private);
}
