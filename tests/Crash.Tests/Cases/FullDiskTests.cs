using EmbeddedEngine.Crash.Tests.Support;
using EmbeddedEngine.Crash.Things;
using EmbeddedEngine.State;

namespace EmbeddedEngine.Crash.Tests.Cases;

/// <summary>The disk that holds the state is full.</summary>
public sealed class FullDiskTests
{
    private const int Side = 4; // so many at once
    private const int Small = 160;
    private const int Large = 8 * 1024;
    private const string Reason = "No space left on device";

    private static readonly string Fat = new('x', 1500);

    [Fact]
    public async Task A_state_that_finds_no_room_stays_whole_and_the_next_run_goes_on()
    {
        using var scene = new Scene();
        using var disk = await SmallDisk.MountAsync(scene.StateFolder, Small);
        scene.Prefix = [.. disk.Enter(scene.ProjectFolder)];
        var file = scene.StateFile.Replace(scene.StateFolder, disk.Path, StringComparison.Ordinal);
        await scene.InitAsync();
        scene.Declare(new Thing("first", "thin"));
        (await scene.UpAsync()).Code.ShouldBe(0);

        var things = Enumerable.Range(0, 40).Select(i => new Thing($"t{i:d2}", Fat + i) { After = [i < Side ? "first" : $"t{i - Side:d2}"] }).Prepend(new Thing("first", "thin")).ToList();
        scene.Declare(things);
        var (code, text) = await scene.UpAsync();
        code.ShouldNotBe(0, text);
        text.Split('\n').Where(line => line.Contains("error:", StringComparison.Ordinal)).ShouldHaveSingleItem()
            .ShouldContain($"{scene.StateFile} cannot be written, and is left as it was: {Reason}", customMessage: text);
        Directory.GetFiles(Path.GetDirectoryName(file)!, ".*").ShouldBeEmpty("nothing half written is left");
        Directory.GetFiles(disk.Path + scene.Locks[scene.StateFolder.Length..]).ShouldBeEmpty();
        var state = Scene.ReadState(file);
        var begun = state.PendingOperations.Where(operation => operation.Kind == PendingOperationKind.Creating).Select(operation => operation.Resource.Urn.Name).ToList();
        var unknown = scene.World.Compare(state);
        unknown.Select(World.NameOf).ShouldBeSubsetOf(begun);
        state.Resources.Length.ShouldBeInRange(5, things.Count, "some were made before the disk was full");

        await disk.ResizeAsync(Large);
        (code, text) = await scene.UpAsync();
        code.ShouldBe(0, text);
        foreach (var name in begun)
            KillStory.Tells(text, name).ShouldBeTrue(text);
        foreach (var id in unknown)
            scene.World.Remove(id);
        state = Scene.ReadState(file);
        state.PendingOperations.ShouldBeEmpty();
        scene.World.Compare(state).ShouldBeEmpty();
        scene.World.Ids.Select(World.NameOf).ShouldBe(things.Select(thing => thing.Name), ignoreOrder: true);
    }

    [Fact]
    public async Task A_disk_that_is_full_before_anything_begins_is_one_error_and_nothing_is_done()
    {
        using var scene = new Scene();
        using var disk = await SmallDisk.MountAsync(scene.StateFolder, Small);
        scene.Prefix = [.. disk.Enter(scene.ProjectFolder)];
        await scene.InitAsync();
        scene.Declare(new Thing("a", "text"));
        var filler = Path.Combine(disk.Path, "filler");
        Should.Throw<IOException>(() => File.WriteAllBytes(filler, new byte[Large * 1024]));

        var (code, text) = await scene.UpAsync();
        code.ShouldNotBe(0, text);
        text.Split('\n').Where(line => line.Contains("error:", StringComparison.Ordinal)).ShouldHaveSingleItem().ShouldContain(Reason);
        scene.World.Ids.ShouldBeEmpty();

        File.Delete(filler);
        (await scene.UpAsync()).Code.ShouldBe(0);
        scene.World.Ids.Select(World.NameOf).ShouldBe(["a"]);
    }
}
