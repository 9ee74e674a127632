using System.Text;
using GitOrigin.Ops.Restore;
using GitOrigin.Ops.Server;
using GitOrigin.Ops.Tests.Server;

namespace GitOrigin.Ops.Tests.Restore;

public sealed class RestorerTests : IAsyncDisposable
{
    private static readonly ServerRepository Saved = new("refs/heads/main", FakeServer.Refs(("refs/heads/main", "aaa"), ("refs/tags/1.0", "bbb")), 7);

    private readonly FakeServer server = new();
    private readonly Bundles bundles = new();

    private Restorer Sut => new(bundles, server);

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task Bundles_are_unpacked_in_order_and_refs_set()
    {
        var restored = await Sut.RestoreAsync([Plan("gaiaxpy", "one", "two", "three")], replace: false, default);

        server.Unpacked["gaiaxpy"].ShouldBe(["one", "two", "three"]);
        server.Repositories["gaiaxpy"].ShouldBe(Saved);
        restored.ShouldHaveSingleItem().ShouldBe(new RestoredRepository("gaiaxpy", RestoreOutcome.Restored, 2, restored[0].Missing));
        bundles.Open.ShouldBe(0);
    }

    [Fact]
    public async Task An_empty_repository_is_filled()
    {
        server.Repositories["gaiaxpy"] = new("refs/heads/main", FakeServer.Refs(), 0);

        (await Sut.RestoreAsync([Plan("gaiaxpy", "one")], replace: false, default))[0].Outcome.ShouldBe(RestoreOutcome.Restored);
    }

    [Fact]
    public async Task One_with_other_refs_stops_everything_before_anything_is_changed()
    {
        server.Repositories["gaiaxpy"] = new("refs/heads/main", FakeServer.Refs(("refs/heads/main", "ccc")), 0);

        var fault = await Should.ThrowAsync<OpsException>(Sut.RestoreAsync([Plan("notes", "one"), Plan("gaiaxpy", "one")], replace: false, default));

        fault.Message.ShouldContain("gaiaxpy has other");
        fault.Message.ShouldContain("--replace");
        server.Unpacked.ShouldBeEmpty();
    }

    [Fact]
    public async Task With_replace_it_is_replaced()
    {
        server.Repositories["gaiaxpy"] = new("refs/heads/main", FakeServer.Refs(("refs/heads/main", "ccc")), 0);

        await Sut.RestoreAsync([Plan("gaiaxpy", "one")], replace: true, default);

        server.Repositories["gaiaxpy"].ShouldBe(Saved);
    }

    [Fact]
    public async Task One_that_is_the_same_already_is_left_alone()
    {
        server.Repositories["gaiaxpy"] = Saved with { Refs = FakeServer.Refs(("refs/tags/1.0", "bbb"), ("refs/heads/main", "aaa")) };

        (await Sut.RestoreAsync([Plan("gaiaxpy", "one")], replace: false, default))[0].Outcome.ShouldBe(RestoreOutcome.Same);
        server.Unpacked.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_empty_one_in_the_backup_needs_nothing()
    {
        var empty = new PlannedRepository("notes", new ServerRepository("refs/heads/main", FakeServer.Refs(), 0), [], []);

        (await Sut.RestoreAsync([empty], replace: false, default))[0].Outcome.ShouldBe(RestoreOutcome.Empty);
    }

    [Fact]
    public async Task A_damaged_bundle_of_one_stops_all_before_any_takes_its_place()
    {
        bundles.Damaged = "two";

        var fault = await Should.ThrowAsync<OpsException>(Sut.RestoreAsync([Plan("a", "one"), Plan("b", "one", "two", "three"), Plan("c", "one")], replace: false, default));

        fault.Message.ShouldContain("b was not restored");
        server.Repositories.ShouldBeEmpty();
        bundles.Open.ShouldBe(0);
    }

    [Fact]
    public async Task A_ref_that_is_another_at_the_end_is_found_out()
    {
        server.AfterCommit = state => state with { Refs = state.Refs.SetItem("refs/tags/1.0", "ccc") };

        (await Should.ThrowAsync<OpsException>(Sut.RestoreAsync([Plan("gaiaxpy", "one")], replace: false, default))).Message.ShouldContain("refs/tags/1.0");
    }

    [Fact]
    public async Task What_the_target_lacks_is_said_to_the_server()
    {
        await Sut.RestoreAsync([Plan("gaiaxpy", "one") with { IsSaved = false }], replace: true, default);

        server.Ran.ShouldHaveSingleItem().ShouldBe("data commit gaiaxpy --replace\nhead refs/heads/main\njournal 7\nref aaa refs/heads/main\nref bbb refs/tags/1.0\nunsaved\nend\n");
    }

    private static PlannedRepository Plan(string name, params string[] bundles) => new(name, Saved, [.. bundles], []);

    private sealed class Bundles : IBundleSource
    {
        private int open;

        public int Open => open;

        public string? Damaged { get; set; }

        public Task<Stream> OpenAsync(string bundle, CancellationToken cancellation)
        {
            if (bundle == Damaged)
            {
                throw new OpsException("its sum is another");
            }

            Interlocked.Increment(ref open);
            return Task.FromResult<Stream>(new Counted(() => Interlocked.Decrement(ref open), Encoding.UTF8.GetBytes(bundle)));
        }

        private sealed class Counted(Action closed, byte[] bytes) : MemoryStream(bytes)
        {
            private bool isClosed;

            protected override void Dispose(bool disposing)
            {
                if (!isClosed)
                {
                    isClosed = true;
                    closed();
                }

                base.Dispose(disposing);
            }
        }
    }
}
