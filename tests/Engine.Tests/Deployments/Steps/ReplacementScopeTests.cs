using EmbeddedEngine.Events;
using EmbeddedEngine.Tests.Deployments.Support;
using EmbeddedEngine.Values;

namespace EmbeddedEngine.Tests.Deployments.Steps;

/// <summary>A host and what is done on it: commands that are deleted with it and that its id triggers, in a chain.</summary>
public sealed class ReplacementScopeTests
{
    private readonly StackRunner stack = new();
    private bool deleteFirst;

    [Fact]
    public async Task Another_host_is_made_and_set_up_before_the_old_one_goes_and_nothing_is_undone()
    {
        await UpAsync("x");
        await UpAsync("y");

        stack.World.TakeCalls().ShouldBe(["create host", "create packages", "create accounts", "update note", "delete host host-1"]);
        TheWorldIsNew();
    }

    [Fact]
    public async Task A_host_that_goes_first_takes_along_what_is_on_it_and_nothing_is_undone()
    {
        deleteFirst = true;
        await UpAsync("x");
        await UpAsync("y");

        stack.World.TakeCalls().ShouldBe(["delete host host-1", "create host", "create packages", "create accounts", "update note"]);
        TheWorldIsNew();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_preview_says_that_all_is_replaced(bool first)
    {
        deleteFirst = first;
        await UpAsync("x");
        var before = stack.State;
        var result = await stack.PreviewAsync(program => ProgramAsync(program, "y"));

        result.Succeeded.ShouldBeTrue(string.Join("\n", stack.Errors));
        stack.Steps.Where(step => step.StartsWith("CreateReplacement")).ShouldBe(
            ["CreateReplacement host", "CreateReplacement packages", "CreateReplacement accounts"]);
        result.Changes[StepKind.Replace].ShouldBe(3);
        result.Changes.ShouldNotContainKey(StepKind.Delete);
        stack.World.TakeCalls().ShouldBeEmpty();
        stack.State.ShouldBe(before);
    }

    [Theory]
    [InlineData(false, "host")]
    [InlineData(false, "packages")]
    [InlineData(false, "accounts")]
    [InlineData(true, "host")]
    [InlineData(true, "packages")]
    [InlineData(true, "accounts")]
    public async Task A_replacement_that_failed_anywhere_is_ended_by_the_next_run_and_nothing_is_undone(bool first, string failing)
    {
        deleteFirst = first;
        await UpAsync("x");
        stack.World.During = (call, _) => call == $"create {failing}" ? throw new InvalidOperationException("the power fails") : Task.CompletedTask;
        (await stack.UpAsync(program => ProgramAsync(program, "y"))).Succeeded.ShouldBeFalse();
        var calls = stack.World.TakeCalls();

        stack.World.During = (_, _) => Task.CompletedTask;
        await UpAsync("y");
        calls = [.. calls, .. stack.World.TakeCalls()];

        calls.Where(call => call.StartsWith("delete")).ShouldBe(["delete host host-1"]);
        calls.Where(call => call.StartsWith("create")).ShouldBe(["create host", "create packages", "create accounts"]);
        TheWorldIsNew();
    }

    [Fact]
    public async Task What_the_program_drops_after_an_interrupted_replacement_goes_with_the_old_host()
    {
        await UpAsync("x");
        stack.World.During = (call, _) => call == "create packages" ? throw new InvalidOperationException("the power fails") : Task.CompletedTask;
        (await stack.UpAsync(program => ProgramAsync(program, "y"))).Succeeded.ShouldBeFalse();

        stack.World.During = (_, _) => Task.CompletedTask;
        var result = await stack.UpAsync(program => program.RegisterAsync("host", [new("key", "y")]));
        result.Succeeded.ShouldBeTrue(string.Join("\n", stack.Errors));
        stack.World.TakeCalls().ShouldBe(["delete note note-4", "delete host host-1"]);
        stack.Steps.ShouldBe(["Same host", "Delete note", "DeleteReplaced host"]);
        stack.State.Resources.ShouldNotContain(resource => resource.Urn.Name == "accounts" || resource.Urn.Name == "packages");
    }

    [Fact]
    public async Task What_is_protected_is_not_replaced_along()
    {
        async Task ProtectedAsync(ProgramClient program, string key)
        {
            var host = await program.RegisterAsync("host", [new("key", key)]);
            await program.RegisterAsync("data", configure: request =>
            {
                request.DeletedWith = host.Urn;
                request.Protect = true;
            });
        }

        await stack.UpAsync(program => ProtectedAsync(program, "x"));
        (await stack.UpAsync(program => ProtectedAsync(program, "y"))).Succeeded.ShouldBeFalse();
        stack.Errors.ShouldHaveSingleItem().ShouldContain("protect");
        stack.World.Things.ShouldContainKey("host-1");
        stack.Resource("data").Id.ShouldBe("data-2");
        stack.Resource("data").PendingReplacement.ShouldBeFalse();
    }

    private async Task UpAsync(string key)
    {
        var result = await stack.UpAsync(program => ProgramAsync(program, key));
        result.Succeeded.ShouldBeTrue(string.Join("\n", stack.Errors));
    }

    private async Task ProgramAsync(ProgramClient program, string key)
    {
        var host = await program.RegisterAsync("host", [new("key", key)], request =>
        {
            request.DeleteBeforeReplaceDefined = deleteFirst;
            request.DeleteBeforeReplace = deleteFirst;
        });
        var packages = await OnHostAsync(program, "packages", host);
        await OnHostAsync(program, "accounts", host, packages.Urn);
        // Something beside the host that only tells of it: it stays.
        await program.RegisterAsync("note", [new("of", Id(host))], ProgramClient.DependsOn("of", host.Urn));
    }

    private static Task<Pulumirpc.RegisterResourceResponse> OnHostAsync(
        ProgramClient program, string name, Pulumirpc.RegisterResourceResponse host, params string[] after) =>
        program.RegisterAsync(name, [new("triggers", new PropertyValue.Array([Id(host)]))], request =>
        {
            ProgramClient.DependsOn("triggers", host.Urn)(request);
            request.Dependencies.AddRange(after);
            request.DeletedWith = host.Urn;
            request.ReplaceOnChanges.Add("triggers[*]");
            request.DeleteBeforeReplaceDefined = true;
            request.DeleteBeforeReplace = true;
        });

    private static PropertyValue Id(Pulumirpc.RegisterResourceResponse resource) =>
        resource.Id.Length == 0 ? PropertyValue.Unknown : resource.Id;

    private void TheWorldIsNew()
    {
        stack.State.Resources.ShouldAllBe(resource => !resource.PendingReplacement && !resource.Delete);
        stack.State.PendingOperations.ShouldBeEmpty();
        var host = stack.Resource("host").Id;
        stack.World.Things.Keys.Where(id => id.StartsWith("host")).ShouldBe([host]);
        foreach (var name in new[] { "packages", "accounts" })
            stack.Resource(name).Inputs.Get("triggers").ShouldBe(new PropertyValue.Array([host]));
    }
}
