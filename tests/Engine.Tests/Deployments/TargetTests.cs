using EmbeddedEngine.Deployments.Targets;
using EmbeddedEngine.Events;
using EmbeddedEngine.Tests.Deployments.Support;
using EmbeddedEngine.Values;

namespace EmbeddedEngine.Tests.Deployments;

public sealed class TargetTests
{
    private readonly StackRunner stack = new();

    [Fact]
    public async Task Only_the_target_is_updated_and_others_keep_their_old_state()
    {
        await stack.UpAsync(Chain(1));
        Target("b");
        var preview = await stack.PreviewAsync(Chain(2));
        var result = await stack.UpAsync(Chain(2));

        result.Succeeded.ShouldBeTrue(string.Join("\n", stack.Errors));
        result.Changes.ShouldBe(preview.Changes);
        stack.World.TakeCalls().ShouldBe(["update b"]);
        stack.Resource("a").Inputs.Get("size").ShouldBe(1.0);
        stack.Resource("b").Inputs.Get("size").ShouldBe(2.0);
        stack.Resource("c").Inputs.Get("size").ShouldBe(1.0);

        stack.Configure = options => options;
        (await stack.UpAsync(Chain(2))).Succeeded.ShouldBeTrue();
        stack.World.TakeCalls().Order().ShouldBe(["update a", "update c"]);
    }

    [Fact]
    public async Task What_depends_on_a_target_is_one_too_when_asked_for()
    {
        await stack.UpAsync(Chain(1));
        Target("b", dependents: true);
        await stack.UpAsync(Chain(2));
        stack.World.TakeCalls().ShouldBe(["update b", "update c"]);
    }

    [Fact]
    public async Task A_new_resource_that_is_no_target_is_not_made_and_outputs_that_need_it_stay()
    {
        await stack.UpAsync(async program =>
        {
            await program.RegisterAsync("a", [new("size", 1)]);
            await program.OutputsAsync(program.Stack, [new("a", "old"), new("n", "old")]);
        });
        Target("a");
        var result = await stack.UpAsync(async program =>
        {
            await program.RegisterAsync("a", [new("size", 2)]);
            var n = await program.RegisterAsync("n");
            n.Result.ShouldBe(Pulumirpc.Result.Skip);
            await program.RegisterAsync("m", [new("of", PropertyValue.Unknown)], ProgramClient.DependsOn("of", n.Urn));
            await program.OutputsAsync(program.Stack, [new("a", "new"), new("n", PropertyValue.Unknown)]);
        });

        result.Succeeded.ShouldBeTrue(string.Join("\n", stack.Errors));
        stack.World.TakeCalls().ShouldBe(["update a"]);
        stack.World.Names.ShouldBe(["a"]);
        result.Outputs.Get("a").ShouldBe("new");
        result.Outputs.Get("n").ShouldBe("old");
    }

    [Fact]
    public async Task A_target_that_needs_a_new_resource_which_is_none_is_refused_by_name()
    {
        Target("b");
        var result = await stack.UpAsync(Chain(1));

        result.Succeeded.ShouldBeFalse();
        stack.Errors.First().ShouldContain($"It needs '{UrnOf("a")}'");
        stack.World.Things.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_the_program_dropped_is_deleted_only_if_it_is_a_target()
    {
        await stack.UpAsync(async program =>
        {
            await program.RegisterAsync("a");
            await program.RegisterAsync("b");
        });
        Target("a");
        var result = await stack.UpAsync(_ => Task.CompletedTask);

        result.Succeeded.ShouldBeTrue(string.Join("\n", stack.Errors));
        stack.World.TakeCalls().ShouldBe(["delete a a-1"]);
        stack.Resource("b").Id.ShouldBe("b-2");
        stack.Resource("default").Id.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Destroy_deletes_targets_and_refuses_while_others_depend_on_them()
    {
        await stack.UpAsync(Chain(1));
        Target("b");
        (await stack.DestroyAsync()).Succeeded.ShouldBeFalse();
        stack.Errors.ShouldHaveSingleItem().ShouldContain("--target-dependents");
        stack.World.TakeCalls().ShouldBeEmpty();

        Target("b", dependents: true);
        (await stack.DestroyAsync()).Succeeded.ShouldBeTrue(string.Join("\n", stack.Errors));
        stack.World.TakeCalls().ShouldBe(["delete c c-3", "delete b b-2"]);
        stack.State.Resources.Select(resource => resource.Urn.Name).ShouldBe(["demo-dev", "default", "a"], ignoreOrder: true);
    }

    [Fact]
    public async Task Destroy_leaves_what_is_excluded_and_what_that_needs()
    {
        await stack.UpAsync(Chain(1));
        stack.Configure = options => options with { Choice = new ResourceChoice { Excludes = new UrnPatterns(["**::b"]) } };
        (await stack.DestroyAsync()).Succeeded.ShouldBeTrue(string.Join("\n", stack.Errors));

        stack.World.TakeCalls().ShouldBe(["delete c c-3"]);
        stack.World.Names.ShouldBe(["a", "b"]);
    }

    [Theory]
    [InlineData(false, "update a", "update c")]
    [InlineData(true, "update a")]
    public async Task What_is_excluded_stays_as_it_is(bool dependents, params string[] calls)
    {
        await stack.UpAsync(Chain(1));
        stack.Configure = options => options with { Choice = new ResourceChoice { Excludes = new UrnPatterns(["**::b"]), ExcludeDependents = dependents } };
        (await stack.UpAsync(Chain(2))).Succeeded.ShouldBeTrue(string.Join("\n", stack.Errors));
        stack.World.TakeCalls().Order().ShouldBe(calls);
        stack.Resource("b").Inputs.Get("size").ShouldBe(1.0);
    }

    [Fact]
    public async Task Refresh_reads_targets_only()
    {
        await stack.UpAsync(Chain(1));
        foreach (var id in stack.World.Things.Keys)
            stack.World.Change(id, "size", 9);
        Target("b", dependents: true);
        (await stack.RefreshAsync()).Succeeded.ShouldBeTrue();

        stack.World.TakeCalls().ShouldBe(["read b", "read c"]);
        stack.Resource("a").Outputs.Get("size").ShouldBe(1.0);
        stack.Resource("b").Outputs.Get("size").ShouldBe(9.0);
    }

    [Fact]
    public async Task A_target_that_is_nowhere_is_an_error()
    {
        await stack.UpAsync(Chain(1));
        Target("typo");
        (await stack.UpAsync(Chain(2))).Succeeded.ShouldBeFalse();
        stack.Errors.ShouldContain(error => error.Contains(UrnOf("typo")));
        (await stack.DestroyAsync()).Succeeded.ShouldBeFalse();
        (await stack.RefreshAsync()).Succeeded.ShouldBeFalse();
        stack.World.TakeCalls().ShouldBeEmpty();
    }

    [Fact]
    public async Task Replace_replaces_though_nothing_changed()
    {
        await stack.UpAsync(Chain(1));
        stack.Configure = options => options with { Choice = new ResourceChoice { Replace = new UrnPatterns([UrnOf("a")]) } };
        var result = await stack.UpAsync(Chain(1));

        result.Succeeded.ShouldBeTrue(string.Join("\n", stack.Errors));
        result.Changes[StepKind.Replace].ShouldBe(1);
        stack.World.TakeCalls().ShouldBe(["create a", "update b", "delete a a-1"]);
    }

    [Fact]
    public async Task A_replacement_that_must_delete_others_first_is_refused_while_they_are_no_targets()
    {
        async Task ProgramAsync(ProgramClient program, string key)
        {
            var a = await program.RegisterAsync("a", [new("key", key), new("exclusive", true)]);
            await program.RegisterAsync("b", [new("key", a.Id)], ProgramClient.DependsOn("key", a.Urn));
        }

        await stack.UpAsync(program => ProgramAsync(program, "x"));
        Target("a");
        (await stack.UpAsync(program => ProgramAsync(program, "y"))).Succeeded.ShouldBeFalse();
        stack.Errors.First().ShouldContain("--target-dependents");
        stack.World.TakeCalls().ShouldBeEmpty();

        Target("a", dependents: true);
        (await stack.UpAsync(program => ProgramAsync(program, "y"))).Succeeded.ShouldBeTrue(string.Join("\n", stack.Errors));
        stack.World.TakeCalls().ShouldBe(["delete b b-2", "delete a a-1", "create a", "create b"]);
    }

    [Fact]
    public async Task What_is_kept_may_depend_on_what_the_program_registers_after_it()
    {
        await stack.UpAsync(Chain(1));
        Target("a");
        var result = await stack.UpAsync(async program =>
        {
            var c = await program.RegisterAsync("c", [new("size", 2)]);
            var b = await program.RegisterAsync("b", [new("size", 2)]);
            await program.RegisterAsync("a", [new("size", 2), new("of", c.Id)], ProgramClient.DependsOn("of", c.Urn));
        });

        result.Succeeded.ShouldBeTrue(string.Join("\n", stack.Errors));
        stack.Resource("a").Dependencies.ShouldBe([stack.Resource("c").Urn]);
        stack.World.TakeCalls().ShouldBe(["update a"]);
    }

    [Fact]
    public async Task Components_and_their_outputs_are_kept_like_others()
    {
        async Task ProgramAsync(ProgramClient program, int size)
        {
            var group = await program.ComponentAsync("g");
            await program.RegisterAsync("a", [new("size", size)], request => request.Parent = group.Urn);
            await program.OutputsAsync(group.Urn, [new("size", size)]);
        }

        await stack.UpAsync(program => ProgramAsync(program, 1));
        stack.Configure = options => options with { Choice = new ResourceChoice { Targets = new UrnPatterns(["**::a"]) } };
        (await stack.UpAsync(program => ProgramAsync(program, 2))).Succeeded.ShouldBeTrue(string.Join("\n", stack.Errors));
        stack.Resource("a").Inputs.Get("size").ShouldBe(2.0);
        stack.Resource("g").Outputs.Get("size").ShouldBe(1.0);
    }

    /// <summary>Three resources, each of which depends on the one before.</summary>
    private static Func<ProgramClient, Task> Chain(int size) => async program =>
    {
        var a = await program.RegisterAsync("a", [new("size", size)]);
        var b = await program.RegisterAsync("b", [new("size", size), new("of", a.Id)], ProgramClient.DependsOn("of", a.Urn));
        await program.RegisterAsync("c", [new("size", size), new("of", b.Id)], ProgramClient.DependsOn("of", b.Urn));
    };

    private static string UrnOf(string name) => $"urn:pulumi:dev::demo::test:index:Thing::{name}";

    private void Target(string name, bool dependents = false) =>
        stack.Configure = options => options with { Choice = new ResourceChoice { Targets = new UrnPatterns([UrnOf(name)]), TargetDependents = dependents } };
}
