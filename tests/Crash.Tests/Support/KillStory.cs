using System.Diagnostics;
using EmbeddedEngine.State;

namespace EmbeddedEngine.Crash.Tests.Support;

/// <summary>A stack whose engine is killed: it is brought to one version after the other, and destroyed now and then.</summary>
internal sealed class KillStory(Scene scene, Random random)
{
    private const int DestroyEvery = 3;

    private TimeSpan length = TimeSpan.FromSeconds(3);
    private int version;
    private int chapters;

    /// <summary>How many runs have been killed.</summary>
    public int Kills { get; private set; }

    /// <summary>What the last run was, and what it printed.</summary>
    public string Last { get; private set; } = "";

    /// <summary>Goes to the next version, or destroys the stack: some runs that are killed, and one that is not.</summary>
    public async Task NextAsync(int enough)
    {
        var destroying = ++chapters % DestroyEvery == 0;
        var verb = destroying ? "destroy" : "up";
        if (!destroying)
            scene.Declare(SixtyThings.Of(++version));
        for (var left = Math.Min(enough - Kills, random.Next(4, 12)); left > 0; left--)
            await RunAsync(verb, KillMoment.Any(random, length));

        var start = Stopwatch.StartNew();
        await RunAsync(verb, null);
        length = start.Elapsed;
        Directory.GetFiles(scene.Locks).ShouldBeEmpty();
        var state = scene.State();
        if (destroying)
            Destroyed(state);
        else
            UpToDate(state);
    }

    private async Task RunAsync(string verb, KillMoment? moment)
    {
        var before = scene.State();
        var locked = scene.IsLocked;
        using var run = scene.Start(verb);
        var killed = moment is not null && await moment.KillAsync(run, scene);
        var code = await run.EndAsync();
        Last = $"{verb}, {moment}, killed {killed}, exit code {code}\n{run.Text}";
        Kills += killed ? 1 : 0;
        await scene.WaitUntilGoneAsync();
        if (!killed)
        {
            code.ShouldBe(0);
            if (locked)
                run.Text.ShouldContain("its lock is taken over");
        }

        Check(before, run.Text);
    }

    /// <summary>Checks state and world after a run, and does what a person would by hand: takes away what the run says may be left.</summary>
    private void Check(Snapshot before, string text)
    {
        foreach (var file in Directory.GetFiles(scene.StateFolder, "*", SearchOption.AllDirectories))
            File.ReadAllText(file).Contains(SixtyThings.Secret, StringComparison.Ordinal).ShouldBeFalse($"{file} has a secret");
        if (File.Exists(scene.StateFile + ".bak"))
            Scene.ReadState(scene.StateFile + ".bak");
        var after = scene.State();
        var calls = scene.World.Calls(scene.LastRun);
        var made = calls.Where(call => call.What == "create").Select(call => call.Name).ToList();
        made.ShouldBeUnique();
        var suspects = Creating(before);
        foreach (var name in made.Where(suspects.Contains))
            Tells(text, name).ShouldBeTrue($"{name} is made again, and nothing is said of it");
        foreach (var id in scene.World.Compare(after))
        {
            var name = World.NameOf(id);
            var told = suspects.Contains(name) && Tells(text, name);
            (told || Creating(after).Contains(name)).ShouldBeTrue($"{id} is there, and nothing knows of it");
            if (told)
                scene.World.Remove(id);
        }
    }

    private void UpToDate(Snapshot state)
    {
        state.PendingOperations.ShouldBeEmpty();
        var things = state.Resources.Where(resource => resource.Type.Contains(":index:", StringComparison.Ordinal) || resource.Type.Contains(":local:", StringComparison.Ordinal)).ToList();
        string IdOf(string name) => things.Single(resource => resource.Urn.Name == name).Id;
        string FileOf(Things.Thing thing) => thing.IsCommand ? thing.Name : IdOf(thing.Name);
        var declared = SixtyThings.Of(version);
        things.Select(resource => resource.Urn.Name).Order(StringComparer.Ordinal).ShouldBe(declared.Select(thing => thing.Name).Order(StringComparer.Ordinal));
        scene.World.Ids.ShouldBe(declared.Select(FileOf).Order(StringComparer.Ordinal));
        foreach (var thing in declared)
            scene.World.Content(FileOf(thing)).ShouldBe(Things.ThingFile.Content(thing.Text, thing.Place, thing.After.Select(IdOf)), thing.Name);
    }

    private void Destroyed(Snapshot state)
    {
        state.Resources.ShouldBeEmpty();
        scene.World.Ids.ShouldBeEmpty();
    }

    private static HashSet<string> Creating(Snapshot state) =>
        [.. state.PendingOperations.Where(operation => operation.Kind == PendingOperationKind.Creating).Select(operation => operation.Resource.Urn.Name)];

    internal static bool Tells(string text, string name) => text.Split('\n').Any(line =>
        line.Contains($" {name}: warning: An earlier update was interrupted while creating", StringComparison.Ordinal));
}
