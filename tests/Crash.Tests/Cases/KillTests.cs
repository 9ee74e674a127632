using System.Globalization;
using EmbeddedEngine.Crash.Tests.Support;

namespace EmbeddedEngine.Crash.Tests.Cases;

/// <summary>The engine is killed at any moment, again and again: the state stays whole, and the next run goes on where it ended.</summary>
public sealed class KillTests
{
    private const int Stacks = 3;
    private const int KillsEach = 67;

    [Fact]
    public async Task Two_hundred_kills_in_a_row_leave_state_and_world_the_same()
    {
        // CRASH_SEED repeats what a run before has done, as far as that is not a matter of timing.
        var seed = int.TryParse(Environment.GetEnvironmentVariable("CRASH_SEED"), CultureInfo.InvariantCulture, out var given)
            ? given
            : Random.Shared.Next(1_000_000);
        await Task.WhenAll(Enumerable.Range(seed, Stacks).Select(KillAsync));
    }

    private static async Task KillAsync(int seed)
    {
        using var scene = new Scene();
        await scene.InitAsync();
        var story = new KillStory(scene, new Random(seed));
        try
        {
            while (story.Kills < KillsEach)
                await story.NextAsync(KillsEach);
        }
        catch (Exception e)
        {
            throw new InvalidOperationException($"With CRASH_SEED={seed}, run {scene.LastRun}, after {story.Kills} kills: {e.Message}\n{story.Last}", e);
        }
    }
}
