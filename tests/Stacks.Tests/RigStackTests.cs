using System.Collections.Immutable;

namespace GitOrigin.Stacks.Tests;

/// <summary>The stack on the tests' own cloud is worth something only as long as it is made like <c>prod</c>.</summary>
public sealed class RigStackTests : IDisposable
{
    private readonly Project _project = new();

    public void Dispose() => _project.Dispose();

    [Fact]
    public async Task Has_every_part_of_the_site_that_prod_has()
    {
        var rig = await Scene.PlayAsync(_project, _project.ValuesOf("rig"), isPreview: false, new World { Project = "demo" });
        var prod = await Scene.PlayAsync(_project, _project.ValuesOf("prod"), isPreview: false);

        InCloud(rig).ShouldBe(InCloud(prod));
    }

    [Fact]
    public async Task Keeps_nothing_in_the_cloud()
    {
        var rig = await Scene.PlayAsync(_project, _project.ValuesOf("rig"), isPreview: false, new World { Project = "demo" });

        rig.Options("floating-ip").RetainOnDelete.ShouldBe(false);
        ((ImmutableArray<object>)rig.World.InputsOf("floating-ip")["tags"]).ShouldBe(["git-origin:gitstore"]);
    }

    // Of the rules each has one for each of its ranges.
    private static ImmutableSortedSet<string> InCloud(Scene scene) =>
    [
        .. scene.Names.Where(name => scene.World.TypeOf(name).StartsWith("openstack:", StringComparison.Ordinal)).Select(name => name.Split("-from-")[0]),
    ];
}
