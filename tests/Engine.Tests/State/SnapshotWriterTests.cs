using EmbeddedEngine.State;
using Microsoft.Extensions.Time.Testing;

namespace EmbeddedEngine.Tests.State;

public sealed class SnapshotWriterTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly PlainSecrets secrets = new();
    private int renames;
    private Action beforeRename = () => { };

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_snapshot_is_on_disk_when_the_call_returns()
    {
        var (backend, writer) = Make();

        await writer.WriteAsync(() => Samples.Snapshot(Samples.Custom("a")), CancellationToken.None);

        Names(backend).ShouldBe(["demo-dev", "default", "a"]);
    }

    [Fact]
    public async Task Snapshots_that_come_while_one_is_written_are_written_together_and_the_latest_counts()
    {
        var (backend, writer) = Make();
        using var first = new ManualResetEventSlim();
        using var go = new ManualResetEventSlim();
        beforeRename = () =>
        {
            first.Set();
            go.Wait(TimeSpan.FromSeconds(30)).ShouldBeTrue();
        };
        renames = 0;

        var writes = new List<Task> { writer.WriteAsync(() => Samples.Snapshot(Samples.Custom("0")), CancellationToken.None).AsTask() };
        first.Wait(TimeSpan.FromSeconds(30)).ShouldBeTrue();
        for (var index = 1; index <= 100; index++)
        {
            var snapshot = Samples.Snapshot(Samples.Custom(index.ToString()));
            writes.Add(writer.WriteAsync(() => snapshot, CancellationToken.None).AsTask());
        }

        writes.ShouldAllBe(write => !write.IsCompleted);
        go.Set();
        await Task.WhenAll(writes).WaitAsync(TimeSpan.FromSeconds(30));

        renames.ShouldBe(2);
        Names(backend)[^1].ShouldBe("100");
    }

    [Fact]
    public async Task Each_caller_finds_its_own_or_a_later_snapshot_on_disk()
    {
        var (backend, writer) = Make();
        var order = new Lock();
        var last = 0;

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            for (var round = 0; round < 25; round++)
            {
                int mine;
                ValueTask write;
                lock (order)
                {
                    mine = ++last;
                    write = writer.WriteAsync(() => Samples.Snapshot(Samples.Custom(mine.ToString())), CancellationToken.None);
                }

                await write;
                int.Parse(Names(backend)[^1]).ShouldBeGreaterThanOrEqualTo(mine);
            }
        }))).WaitAsync(TimeSpan.FromMinutes(1));

        Names(backend)[^1].ShouldBe("200");
    }

    [Fact]
    public async Task A_death_before_the_rename_leaves_the_snapshot_before_and_the_next_write_goes_on()
    {
        var (backend, writer) = Make();
        await writer.WriteAsync(() => Samples.Snapshot(Samples.Custom("before")), CancellationToken.None);
        beforeRename = () => throw new IOException("killed");

        await Should.ThrowAsync<StateException>(async () => await writer.WriteAsync(() => Samples.Snapshot(Samples.Custom("lost")), CancellationToken.None));
        Names(backend)[^1].ShouldBe("before");

        beforeRename = () => { };
        await writer.WriteAsync(() => Samples.Snapshot(Samples.Custom("after")), CancellationToken.None);
        Names(backend)[^1].ShouldBe("after");
    }

    [Fact]
    public async Task A_snapshot_that_breaks_the_rules_is_kept_aside_and_the_state_stays()
    {
        var (backend, writer) = Make();
        await writer.WriteAsync(() => Samples.Snapshot(Samples.Custom("good")), CancellationToken.None);

        var failure = await Should.ThrowAsync<StateException>(async () => await writer.WriteAsync(
            () => Samples.Snapshot(Samples.Custom("bad") with { Provider = "" }, Samples.Custom("bad")), CancellationToken.None));

        failure.Message.ShouldContain("fault of the engine");
        Names(backend)[^1].ShouldBe("good");
        var aside = Directory.GetFiles(folder.File(".pulumi/backups/demo/dev")).ShouldHaveSingleItem();
        failure.Message.ShouldContain(aside);
        File.ReadAllText(aside).ShouldContain("bad-id");
    }

    private (FileBackend Backend, SnapshotWriter Writer) Make()
    {
        var files = new AtomicFile((from, to) =>
        {
            renames++;
            beforeRename();
            File.Move(from, to, overwrite: true);
        });
        var time = new FakeTimeProvider(Samples.Time);
        var backend = new FileBackend(folder.Path, time, new FakeProcesses(1), Guid.NewGuid, files);
        backend.Create(Samples.Stack);
        return (backend, new SnapshotWriter(backend, Samples.Stack, secrets, time));
    }

    private string[] Names(FileBackend backend)
    {
        using var checkpoint = backend.Read(Samples.Stack);
        return [.. checkpoint.ReadSnapshot(secrets.Decrypt).Resources.Select(resource => resource.Urn.Name)];
    }
}
