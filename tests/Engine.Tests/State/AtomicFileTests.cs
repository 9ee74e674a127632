using System.Runtime.Versioning;
using System.Text;
using EmbeddedEngine.State;

namespace EmbeddedEngine.Tests.State;

public sealed class AtomicFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string File => folder.File("deep/er/state.json");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_file_is_written_with_its_folders_and_the_one_before_it_is_kept()
    {
        var files = new AtomicFile();

        files.WriteWithBackup(File, "one"u8);
        files.WriteWithBackup(File, "two"u8);
        files.WriteWithBackup(File, "three"u8);

        System.IO.File.ReadAllText(File).ShouldBe("three");
        System.IO.File.ReadAllText(AtomicFile.BackupOf(File)).ShouldBe("two");
        Directory.GetFiles(Path.GetDirectoryName(File)!).Length.ShouldBe(2);
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void Only_the_owner_may_read_a_state()
    {
        new AtomicFile().Write(File, "x"u8);

        System.IO.File.GetUnixFileMode(File).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public void A_write_that_fails_before_the_rename_leaves_the_file_as_it_was()
    {
        new AtomicFile().Write(File, "one"u8);
        var failing = new AtomicFile((_, _) => throw new IOException("disk full"));

        Should.Throw<StateException>(() => failing.WriteWithBackup(File, "two"u8)).Message.ShouldBe($"{File} cannot be written, and is left as it was: disk full");

        Should.Throw<StateException>(() => failing.WriteWithBackup(File, "three"u8));
        System.IO.File.ReadAllText(File).ShouldBe("one");
        Directory.GetFiles(Path.GetDirectoryName(File)!, ".*").ShouldBeEmpty();
    }

    [Fact]
    public void The_content_is_whole_on_disk_before_it_takes_the_name()
    {
        string? content = null;
        string? old = null;
        new AtomicFile().Write(File, "one"u8);

        new AtomicFile((from, to) =>
        {
            content = System.IO.File.ReadAllText(from);
            old = System.IO.File.ReadAllText(to);
        }).Write(File, "two"u8);

        content.ShouldBe("two");
        old.ShouldBe("one");
    }

    [Fact]
    public void What_a_killed_process_left_is_removed_and_nothing_else()
    {
        new AtomicFile().WriteWithBackup(File, "one"u8);
        new AtomicFile((_, _) => { }).Write(File, "killed here"u8);
        var other = folder.Write("deep/er/.other.json.0.tmp", "");

        AtomicFile.RemoveLeftovers(File);

        Directory.GetFiles(Path.GetDirectoryName(File)!).ShouldBe([File, other], ignoreOrder: true);
    }

    [Fact]
    public void A_reader_sees_whole_files_only_however_often_they_are_written()
    {
        var files = new AtomicFile();
        var contents = Enumerable.Range(0, 50).Select(index => new string((char)('a' + (index % 26)), 100_000)).ToArray();
        files.Write(File, Encoding.UTF8.GetBytes(contents[0]));

        var writing = Task.Run(() =>
        {
            foreach (var content in contents)
            {
                files.WriteWithBackup(File, Encoding.UTF8.GetBytes(content));
            }
        });
        while (!writing.IsCompleted)
        {
            var text = System.IO.File.ReadAllText(File);
            text.Length.ShouldBe(100_000);
            text.ShouldBe(new string(text[0], 100_000));
        }

        writing.IsFaulted.ShouldBeFalse();
    }
}
