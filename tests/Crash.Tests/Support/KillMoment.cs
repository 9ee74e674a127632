namespace EmbeddedEngine.Crash.Tests.Support;

/// <summary>When a run is killed: some time after its start, after some effects, or after some writes of its state.</summary>
/// <param name="Kind">After what.</param>
/// <param name="Count">After how much of it: milliseconds, bytes of the world's logs, writes.</param>
/// <param name="Delay">And how much later.</param>
/// <param name="Group">Whether its whole group is killed.</param>
internal sealed record KillMoment(KillMomentKind Kind, int Count, TimeSpan Delay, bool Group)
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(1);

    /// <summary>Any moment.</summary>
    /// <param name="random">Chooses it.</param>
    /// <param name="length">How long a whole run takes.</param>
    public static KillMoment Any(Random random, TimeSpan length)
    {
        var kind = (KillMomentKind)random.Next(3);
        var count = kind switch
        {
            KillMomentKind.Time => random.Next((int)length.TotalMilliseconds),
            KillMomentKind.Effects => random.Next(2000),
            _ => random.Next(1, 60),
        };
        return new(kind, count, TimeSpan.FromMilliseconds(random.Next(3) == 0 ? 0 : random.Next(20)), Group: random.Next(10) < 3);
    }

    /// <summary>Waits for the moment, and kills; false if the run ended before.</summary>
    public async Task<bool> KillAsync(EngineRun run, Scene scene)
    {
        if (Kind == KillMomentKind.Time)
            await Task.Delay(Count);
        var writes = 0;
        var last = File.GetLastWriteTimeUtc(scene.StateFile);
        while (!run.HasEnded && (Kind == KillMomentKind.Effects ? scene.World.LogSize(scene.LastRun) < Count : Kind == KillMomentKind.Writes && writes < Count))
        {
            await Task.Delay(Look);
            var now = File.GetLastWriteTimeUtc(scene.StateFile);
            writes += now == last ? 0 : 1;
            last = now;
        }

        if (Delay > TimeSpan.Zero)
            await Task.Delay(Delay);
        if (run.HasEnded)
            return false;
        run.Kill(Group);
        return true;
    }
}
