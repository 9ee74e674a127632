using EmbeddedEngine.Crash.Tests.Support;
using EmbeddedEngine.Crash.Things;
using EmbeddedEngine.State;

namespace EmbeddedEngine.Crash.Tests.Cases;

/// <summary>A provider dies, hangs or answers nonsense: what it was asked for fails, others go on, and a healthy one continues.</summary>
public sealed class ProviderTests : IDisposable
{
    private readonly Scene scene = new();

    public void Dispose() => scene.Dispose();

    [Theory]
    [InlineData(Fault.Refuse, "the shelf is full", false, false)]
    [InlineData(Fault.Die, "ended with exit code 137", true, true)]
    [InlineData(Fault.Hang, "did not end: how far it got is not known", true, false)]
    [InlineData(Fault.NoId, "gave no id for it", true, true)]
    [InlineData(Fault.Unreadable, "gave an answer that cannot be read", true, true)]
    [InlineData(Fault.Unknown, "answered outputs that are not known", true, true)]
    public async Task What_goes_wrong_belongs_to_its_resource_and_is_remembered(Fault fault, string message, bool isPending, bool isMade)
    {
        await scene.InitAsync();
        scene.Declare(Things(fault));
        var (code, text) = await scene.UpAsync("--continue-on-error");
        code.ShouldNotBe(0, text);
        var error = text.Split('\n').Where(line => line.Contains("error:", StringComparison.Ordinal)).ShouldHaveSingleItem();
        error.ShouldStartWith("  bad: error: ", customMessage: text);
        error.ShouldContain(message);

        var state = scene.State();
        Names(state).ShouldBe(["after-first", "command", "first"]);
        state.PendingOperations.Select(operation => (operation.Kind, operation.Resource.Urn.Name))
            .ShouldBe(isPending ? [(PendingOperationKind.Creating, "bad")] : []);
        var left = scene.World.Compare(state);
        left.Select(World.NameOf).ShouldBe(isMade ? ["bad"] : []);

        scene.Declare(Things(Fault.None));
        (code, text) = await scene.UpAsync();
        code.ShouldBe(0, text);
        KillStory.Tells(text, "bad").ShouldBe(isPending, text);
        state = scene.State();
        Names(state).ShouldBe(["after-bad", "after-first", "bad", "command", "first"]);
        state.PendingOperations.ShouldBeEmpty();
        scene.World.Compare(state).ShouldBe(left);
    }

    [Theory]
    [InlineData("echo no licence >&2; exit 3", "ended with exit code 3; its last output: no licence")]
    [InlineData(@"printf '\377\376\001 garbage \n'; exec sleep 600", "where the port that it listens on was expected")]
    [InlineData("echo 99999; exec sleep 600", "where the port that it listens on was expected")]
    [InlineData("echo 9; exit 0", "ended with exit code 0")]
    public async Task A_plugin_that_does_not_start_as_it_must_is_one_error_and_the_next_that_does_goes_on(string script, string message)
    {
        await scene.InitAsync();
        scene.Declare(Things(Fault.None));
        scene.Plugin(script);
        var (code, text) = await scene.UpAsync("--continue-on-error");
        code.ShouldNotBe(0, text);
        var error = text.Split('\n').Where(line => line.Contains("error:", StringComparison.Ordinal)).ShouldHaveSingleItem(text);
        error.ShouldContain("plugin of package 'thing'");
        error.ShouldContain(message);
        await scene.WaitUntilGoneAsync();
        var state = scene.State();
        Names(state).ShouldBe(["command"]);
        state.PendingOperations.ShouldBeEmpty();
        scene.World.Compare(state).ShouldBeEmpty();

        scene.HealthyPlugin();
        (code, text) = await scene.UpAsync();
        code.ShouldBe(0, text);
        scene.World.Compare(scene.State()).ShouldBeEmpty();
        Names(scene.State()).Count().ShouldBe(5);
    }

    private static IEnumerable<Thing> Things(Fault fault) =>
    [
        new("command", "text") { IsCommand = true },
        new("first", "text"),
        // Before what fails: a provider that dies takes along whatever else it is doing.
        new("after-first", "text") { After = ["first"] },
        new("bad", "text") { After = ["after-first", "command"], Fault = fault, CreateLimit = fault == Fault.Hang ? 1 : 0 },
        new("after-bad", "text") { After = ["bad"] },
    ];

    private static IEnumerable<string> Names(Snapshot state) => state.Resources
        .Where(resource => resource.Custom && !resource.Type.StartsWith("pulumi:", StringComparison.Ordinal))
        .Select(resource => resource.Urn.Name)
        .Order(StringComparer.Ordinal);
}
