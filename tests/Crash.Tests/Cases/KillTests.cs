using System.Globalization;
using EmbeddedEngine.Crash.Tests.Support;

namespace EmbeddedEngine.Crash.Tests.Cases;

/// <summary>The engine is killed at any moment, again and again: the state stays whole, and the next run goes on where it ended.</summary>
public sealed class KillTests
{
    private const int Stacks = 3;

    // CRASH_KILLS asks for more: 200 take some seven minutes on two cores.
    private static readonly int KillsEach = Number("CRASH_KILLS", 60) / Stacks;

    [Fact]
    public async Task Kills_in_a_row_leave_state_and_world_the_same()
    {
        // CRASH_SEED repeats what a run before has done, as far as that is not a matter of timing.
        var seed = Number("CRASH_SEED", Random.Shared.Next(1_000_000));
        await Task.WhenAll(Enumerable.Range(seed, Stacks).Select(KillAsync));
    }

    private static int Number(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var given) ? given : otherwise;

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
