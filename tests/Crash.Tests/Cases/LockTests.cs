using EmbeddedEngine.Crash.Tests.Support;
using EmbeddedEngine.Crash.Things;
using EmbeddedEngine.State;

namespace EmbeddedEngine.Crash.Tests.Cases;

/// <summary>Two updates of one stack, and locks that killed ones leave.</summary>
public sealed class LockTests : IDisposable
{
    private const int Rounds = 5;

    private readonly Scene scene = new();

    public void Dispose() => scene.Dispose();

    [Fact]
    public async Task While_one_update_goes_on_others_are_refused_and_told_who_holds_the_lock()
    {
        await scene.InitAsync();
        scene.Declare(new Thing("a", "text") { Fault = Fault.Wait });
        using var first = scene.Start("up");
        await UntilCreatingAsync(first);

        foreach (var verb in (string[])["up", "destroy", "refresh"])
        {
            using var second = scene.Start(verb);
            (await second.EndAsync()).ShouldNotBe(0);
            second.Text.ShouldContain($"error: The stack is locked by process {first.Id} of {Environment.UserName} on {Environment.MachineName}, since ");
            second.Text.ShouldContain("pulumi cancel");
        }

        scene.World.Go();
        (await first.EndAsync()).ShouldBe(0, first.Text);
        scene.World.Compare(scene.State()).ShouldBeEmpty();
        Directory.GetFiles(scene.Locks).ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_two_that_start_at_the_same_moment_one_goes_on()
    {
        await scene.InitAsync();
        for (var round = 1; round <= Rounds; round++)
        {
            scene.World.Stop();
            var things = Enumerable.Range(1, round).Select(i => new Thing($"t{i}", "text") { Fault = Fault.Wait }).ToList();
            scene.Declare(things);
            using var one = scene.Start("up");
            using var other = scene.Start("up");
            while (!one.HasEnded && !other.HasEnded)
                await Task.Delay(10);
            scene.World.Go();
            var codes = new[] { await one.EndAsync(), await other.EndAsync() };
            var both = one.Text + other.Text;
            codes.Count(code => code == 0).ShouldBe(1, both);
            both.Split("The stack is locked by process").Length.ShouldBe(2, both);
            scene.World.Ids.Select(World.NameOf).ShouldBe(things.Select(thing => thing.Name), ignoreOrder: true);
            scene.World.Compare(scene.State()).ShouldBeEmpty();
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_lock_of_one_that_was_killed_is_taken_over_and_its_plugin_ended_with_it(bool group)
    {
        await scene.InitAsync();
        scene.Declare(new Thing("a", "text") { Fault = Fault.Wait });
        using (var killed = scene.Start("up"))
        {
            await UntilCreatingAsync(killed);
            killed.Kill(group);
            await killed.EndAsync();
            scene.World.Go();
        }

        await scene.WaitUntilGoneAsync();
        scene.World.Ids.ShouldBeEmpty("the plugin makes nothing after the engine's end");
        Directory.GetFiles(scene.Locks).ShouldHaveSingleItem();
        var (code, text) = await scene.UpAsync();
        code.ShouldBe(0, text);
        text.ShouldContain("its lock is taken over");
        KillStory.Tells(text, "a").ShouldBeTrue(text);
        Directory.GetFiles(scene.Locks).ShouldBeEmpty();
        scene.World.Compare(scene.State()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_lock_of_another_machine_stays_until_it_is_cancelled()
    {
        await scene.InitAsync();
        scene.Declare(new Thing("a", "text"));
        Directory.CreateDirectory(scene.Locks);
        await File.WriteAllTextAsync(
            Path.Combine(scene.Locks, $"{Guid.NewGuid()}.json"),
            """{"pid":1,"username":"ada","hostname":"elsewhere","timestamp":"2026-01-02T03:04:05Z"}""");

        var (code, text) = await scene.UpAsync();
        code.ShouldNotBe(0);
        text.ShouldContain("process 1 of ada on elsewhere, since 2026-01-02T03:04:05");
        scene.World.Ids.ShouldBeEmpty();
        (await scene.RunAsync("cancel", "--yes")).Code.ShouldBe(0);
        (code, text) = await scene.UpAsync();
        code.ShouldBe(0, text);
    }

    private async Task UntilCreatingAsync(EngineRun run)
    {
        while (!scene.State().PendingOperations.Any(operation => operation.Kind == PendingOperationKind.Creating && operation.Resource.Urn.Name == "a"))
        {
            run.HasEnded.ShouldBeFalse(run.Text);
            await Task.Delay(10);
        }
    }
}
