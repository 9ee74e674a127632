using GitOrigin.Ops.Pushes;
using GitOrigin.Ops.Server;
using Moq;

namespace GitOrigin.Ops.Tests.Pushes;

public sealed class PushesCommandTests
{
    [Theory]
    [InlineData("close", "open", "closed", 2)]
    [InlineData("close", "closed", "closed", 1)]
    [InlineData("open", "closed", "open", 2)]
    [InlineData("open", "open", "open", 1)]
    [InlineData("status", "open", "open", 1)]
    public async Task Only_what_is_not_so_already_is_done(string what, string before, string after, int calls)
    {
        var server = new Mock<IOriginServer>();
        server.Setup(it => it.RunAsync("pushes", new[] { "status" }, "", default)).ReturnsAsync(before + "\n");
        server.Setup(it => it.RunAsync("pushes", new[] { what }, "", default)).ReturnsAsync((what == "status" ? before : after) + "\n");

        (await PushesCommand.RunAsync(server.Object, what, default)).ShouldBe(after);
        server.Invocations.Count.ShouldBe(calls);
    }
}
