using System.Text.Json;
using EmbeddedEngine.State;

namespace EmbeddedEngine.Tests.State;

public sealed class StackLockTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly FakeProcesses processes = new(1);
    private readonly List<string> warnings = [];

    private string Locks => folder.File("locks");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_lock_says_who_holds_it_in_pulumis_form()
    {
        var id = Guid.Parse("00000000-0000-0000-0000-000000000007");
        using var held = StackLock.Acquire(Locks, id, Holder(1), processes, warnings.Add);

        var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(Locks, $"{id}.json"))).RootElement;

        json.GetProperty("pid").GetInt32().ShouldBe(1);
        json.GetProperty("username").GetString().ShouldBe("ada");
        json.GetProperty("hostname").GetString().ShouldBe("here");
        json.GetProperty("timestamp").GetDateTimeOffset().ShouldBe(Samples.Time);
        StackLock.Holders(Locks).ShouldBe([Holder(1)]);
    }

    [Fact]
    public void A_second_one_is_refused_with_who_holds_it_and_how_to_clear_it()
    {
        using var held = Acquire(1);

        var failure = Should.Throw<StateException>(() => Acquire(2));

        failure.Message.ShouldContain("process 1 of ada on here, since 2026-01-02T03:04:05.6Z");
        failure.Message.ShouldContain("pulumi cancel");
        StackLock.Holders(Locks).ShouldHaveSingleItem();
    }

    [Fact]
    public void A_lock_that_was_given_back_is_free()
    {
        Acquire(1).Dispose();

        Acquire(2).Dispose();
        Directory.GetFiles(Locks).ShouldBeEmpty();
    }

    [Fact]
    public void The_lock_of_a_process_of_this_host_that_is_gone_is_taken_over_with_a_warning()
    {
        Acquire(1);
        processes.Gone.Add("boot/space/1");

        using var held = Acquire(2);

        warnings.ShouldHaveSingleItem().ShouldContain("process 1 of ada on here");
        StackLock.Holders(Locks).ShouldBe([Holder(2)]);
    }

    [Fact]
    public void The_lock_of_another_host_is_never_taken_over()
    {
        StackLock.Acquire(Locks, Guid.NewGuid(), Holder(1) with { Hostname = "there" }, processes, warnings.Add);
        processes.Gone.Add("boot/space/1");

        Should.Throw<StateException>(() => Acquire(2)).Message.ShouldContain("on there");
    }

    [Fact]
    public void One_that_was_being_made_when_its_maker_died_goes_with_the_next()
    {
        folder.Write("locks/.00000000-0000-0000-0000-000000000007.json.5a1f.tmp", "{");

        Acquire(2).Dispose();

        Directory.GetFiles(Locks).ShouldBeEmpty();
    }

    [Fact]
    public void The_lock_of_the_official_cli_is_respected()
    {
        folder.Write("locks/other.json", """{"pid":1,"username":"u","hostname":"here","timestamp":"2026-01-02T03:04:05.123456789Z"}""");

        Should.Throw<StateException>(() => Acquire(2)).Message.ShouldContain("process 1 of u on here");
    }

    [Fact]
    public void A_lock_that_cannot_be_read_is_respected()
    {
        folder.Write("locks/other.json", "");

        Should.Throw<StateException>(() => Acquire(2)).Message.ShouldContain("did not say who");
    }

    [Fact]
    public void Who_finds_another_lock_after_writing_its_own_gives_way()
    {
        // The other one appears between the two looks: when the first look asks whether its holder is gone.
        var racing = new RacingProcesses(() => folder.Write("locks/rival.json", JsonSerializer.Serialize(Holder(3))));
        folder.Write("locks/old.json", JsonSerializer.Serialize(Holder(9)));

        Should.Throw<StateException>(() => StackLock.Acquire(Locks, Guid.NewGuid(), Holder(2), racing, warnings.Add))
            .Message.ShouldContain("process 3");

        StackLock.Holders(Locks).ShouldBe([Holder(3)]);
    }

    [Fact]
    public async Task Of_many_at_once_one_goes_on()
    {
        for (var round = 0; round < 20; round++)
        {
            using var start = new Barrier(8);
            var held = await Task.WhenAll(Enumerable.Range(1, 8).Select(id => Task.Run(() =>
            {
                start.SignalAndWait();
                try
                {
                    return Acquire(id);
                }
                catch (StateException)
                {
                    return null;
                }
            })));

            held.OfType<StackLock>().Count().ShouldBe(1);
            foreach (var one in held)
            {
                one?.Dispose();
            }

            Directory.GetFiles(Locks).ShouldBeEmpty();
        }
    }

    [Fact]
    public void Cancel_removes_every_lock()
    {
        Acquire(1);
        folder.Write("locks/broken.json", "{");

        StackLock.RemoveAll(Locks).ShouldBe(2);

        Acquire(2).Dispose();
    }

    private StackLock Acquire(int id) => StackLock.Acquire(Locks, Guid.NewGuid(), Holder(id), processes, warnings.Add);

    private static LockHolder Holder(int id) => new(id, "ada", "here", Samples.Time, $"boot/space/{id}");

    private sealed class RacingProcesses(Action onLook) : IProcessTable
    {
        private bool raced;

        public int CurrentId => 2;

        public string? CurrentIdentity => null;

        public bool IsGone(int id, string? identity)
        {
            if (!raced)
            {
                raced = true;
                onLook();
            }

            return id == 9;
        }
    }
}
