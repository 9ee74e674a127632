using System.Text;
using GitOrigin.Ops.Backup;
using GitOrigin.Ops.Restore;
using GitOrigin.Ops.Server;
using GitOrigin.Ops.Tests.Server;
using Moq;

namespace GitOrigin.Ops.Tests.Restore;

public sealed class NewServerRestoreTests : IAsyncDisposable
{
    private readonly FakeServer server = new();

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task Fills_what_is_lacking_or_empty_and_leaves_the_rest_alone()
    {
        var pushed = new ServerRepository("refs/heads/main", FakeServer.Refs(("refs/heads/main", "new")), 3);
        server.Repositories["empty"] = new("refs/heads/main", FakeServer.Refs(), 0);
        server.Repositories["full"] = pushed;
        var bundles = new Mock<IBundleSource>();
        bundles.Setup(it => it.OpenAsync(It.IsAny<string>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync((string name, CancellationToken _) => new MemoryStream(Encoding.UTF8.GetBytes(name)));
        var saved = new SavedRepository("refs/heads/main", FakeServer.Refs(("refs/heads/main", "aaa")), ["one"], 2);
        var state = EffectiveState.Of(Manifest.None with
        {
            Generation = 7,
            Repositories = Manifest.None.Repositories.Add("empty", saved).Add("full", saved).Add("lacking", saved).Add("unwanted", saved),
        });

        var answer = await new NewServerRestore(server, bundles.Object).RunAsync(state, ["lacking", "full", "empty", "seeded"], default);

        answer.Generation.ShouldBe(7);
        answer.Restored.ShouldBe(["lacking", "empty"]);
        answer.Missing.ShouldBeEmpty();
        server.Repositories["full"].ShouldBe(pushed);
        server.Repositories.Keys.Order().ShouldBe(["empty", "full", "lacking"]);
        server.Repositories["lacking"].ShouldBe(new ServerRepository(saved.Head, saved.Refs, 2));
    }
}
