using GitOrigin.Ops.Backup.Targets;

namespace GitOrigin.Ops.Tests.Backup.Targets;

/// <summary>What every target does.</summary>
public abstract class TargetTests : IAsyncDisposable
{
    protected TestFolder Folder { get; } = new();

    /// <summary>Opens a target whose files are in a folder of its own.</summary>
    protected abstract IBackupTarget Open();

    public virtual ValueTask DisposeAsync()
    {
        Folder.Dispose();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_file_reads_back_as_it_was_and_is_listed()
    {
        await using var sut = Open();
        var content = new byte[300_000];
        new Random(1).NextBytes(content);
        await File.WriteAllBytesAsync(Folder.At("file"), content);

        await sut.WriteAsync("bundles/a.bundle", Folder.At("file"), overwrite: false, default);
        await sut.WriteAsync("journal/gaiaxpy/00000001.entry", Folder.Write("small", "x"), overwrite: false, default);

        (await ReadAsync(sut, "bundles/a.bundle")).ShouldBe(content);
        var listed = (await sut.ListAsync("bundles", default)).ShouldHaveSingleItem();
        (listed.Path, listed.Size).ShouldBe(("a.bundle", 300_000));
        (await sut.ListAsync("journal", default)).ShouldHaveSingleItem().Path.ShouldBe("gaiaxpy/00000001.entry");
    }

    [Fact]
    public async Task What_is_not_there_is_no_failure()
    {
        await using var sut = Open();

        (await sut.OpenAsync("bundles/none", default)).ShouldBeNull();
        (await sut.ListAsync("bundles", default)).ShouldBeEmpty();
        await sut.DeleteAsync("bundles/none", default);
    }

    [Fact]
    public async Task A_file_is_never_replaced_unless_that_is_asked_for()
    {
        await using var sut = Open();
        await sut.WriteAsync("a/file", Folder.Write("first", "first"), overwrite: false, default);

        await Should.ThrowAsync<OpsException>(() => sut.WriteAsync("a/file", Folder.Write("second", "second"), overwrite: false, default));
        (await ReadAsync(sut, "a/file")).ShouldBe("first"u8.ToArray());
        (await sut.ListAsync("a", default)).ShouldHaveSingleItem();

        await sut.WriteAsync("a/file", Folder.At("second"), overwrite: true, default);
        (await ReadAsync(sut, "a/file")).ShouldBe("second"u8.ToArray());
    }

    [Fact]
    public async Task A_deleted_file_is_gone()
    {
        await using var sut = Open();
        await sut.WriteAsync("a/file", Folder.Write("first", "first"), overwrite: false, default);

        await sut.DeleteAsync("a/file", default);

        (await sut.OpenAsync("a/file", default)).ShouldBeNull();
    }

    protected static async Task<byte[]?> ReadAsync(IBackupTarget target, string path)
    {
        await using var stream = await target.OpenAsync(path, default);
        using var bytes = new MemoryStream();
        await stream.ShouldNotBeNull().CopyToAsync(bytes);
        return bytes.ToArray();
    }
}
