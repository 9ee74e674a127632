using EmbeddedEngine.Deployments;
using EmbeddedEngine.Events;
using EmbeddedEngine.Providers;
using EmbeddedEngine.Resources;
using EmbeddedEngine.State;
using EmbeddedEngine.Tests.Deployments.Support;
using EmbeddedEngine.Values;
using Pulumirpc;

namespace EmbeddedEngine.Tests.Deployments;

public sealed class ImportTests
{
    private readonly StackRunner stack = new();
    private readonly string id;

    public ImportTests() => id = stack.World.Add("theirs", [new("size", 1), new("key", "k")]);

    [Fact]
    public async Task What_the_program_says_of_what_exists_is_imported_and_not_made()
    {
        var preview = await stack.PreviewAsync(Import([new("size", 1), new("key", "k")]));
        stack.Steps.ShouldBe(["Import a"]);
        preview.Changes[StepKind.Import].ShouldBe(1);
        stack.State.Resources.ShouldBeEmpty();

        var result = await stack.UpAsync(Import([new("size", 1), new("key", "k")]));
        result.Succeeded.ShouldBeTrue(string.Join("\n", stack.Errors));
        stack.World.TakeCalls().ShouldBe(["read a"]);
        stack.Steps.ShouldBe(["Import a"]);
        result.Changes.ShouldBe(preview.Changes);
        var a = stack.Resource("a");
        a.Id.ShouldBe(id);
        a.ImportId.ShouldBe(id);
        a.Outputs.Get("made").ShouldBe(true);
        a.Created.ShouldNotBeNull();

        var again = await stack.UpAsync(Import([new("size", 1), new("key", "k")]));
        again.Changes.Keys.ShouldBe([StepKind.Same]);
        stack.World.TakeCalls().ShouldBeEmpty();
        stack.Writes.ShouldBe(0);
    }

    [Fact]
    public async Task Inputs_that_differ_are_updated_after_the_import()
    {
        var result = await stack.UpAsync(Import([new("size", 2), new("key", "k")]));

        result.Succeeded.ShouldBeTrue(string.Join("\n", stack.Errors));
        stack.World.TakeCalls().ShouldBe(["read a", "update a"]);
        stack.Steps.ShouldBe(["Import a", "Update a"]);
        stack.World.Things[id].Inputs.Get("size").ShouldBe(2.0);
        stack.Resource("a").ImportId.ShouldBe(id);
    }

    [Fact]
    public async Task An_import_that_is_interrupted_before_its_update_has_been_recorded()
    {
        stack.World.During = (call, _) => call == "update a" ? throw new ProviderException("no") : Task.CompletedTask;
        (await stack.UpAsync(Import([new("size", 2), new("key", "k")]))).Succeeded.ShouldBeFalse();
        stack.Resource("a").Inputs.Get("size").ShouldBe(1.0);
        stack.Resource("a").ImportId.ShouldBe(id);

        stack.World.During = (_, _) => Task.CompletedTask;
        (await stack.UpAsync(Import([new("size", 2), new("key", "k")]))).Succeeded.ShouldBeTrue();
        stack.World.TakeCalls().ShouldBe(["update a"]);
    }

    [Fact]
    public async Task An_import_that_would_replace_is_refused_and_nothing_is_recorded()
    {
        var result = await stack.UpAsync(Import([new("size", 1), new("key", "other")]));

        result.Succeeded.ShouldBeFalse();
        stack.Errors.ShouldContain(error => error.Contains("(key)") && error.Contains("would have to be replaced"));
        stack.State.Resources.ShouldNotContain(resource => resource.Urn.Name == "a");
        stack.World.Things.Keys.ShouldBe([id]);
    }

    [Fact]
    public async Task What_was_imported_is_not_replaced_while_the_option_stands()
    {
        await stack.UpAsync(Import([new("size", 1), new("key", "k")]));
        (await stack.UpAsync(Import([new("size", 1), new("key", "other")]))).Succeeded.ShouldBeFalse();
        stack.Errors.ShouldContain(error => error.Contains("take the option 'import' from it"));

        (await stack.UpAsync(program => program.RegisterAsync("a", [new("size", 1), new("key", "other")]))).Succeeded.ShouldBeTrue();
        stack.World.TakeCalls().ShouldBe(["create a", $"delete a {id}"]);
        stack.Resource("a").ImportId.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_does_not_exist_or_tells_nothing_is_refused()
    {
        (await stack.UpAsync(program => program.RegisterAsync("a", configure: request => request.ImportId = "none"))).Succeeded.ShouldBeFalse();
        stack.Errors.ShouldContain(error => error.Contains("no test:index:Thing with id 'none'"));

        stack.World.TellsInputs = false;
        (await stack.UpAsync(Import([]))).Succeeded.ShouldBeFalse();
        stack.Errors.ShouldContain(error => error.Contains("cannot be imported"));
        stack.State.Resources.ShouldNotContain(resource => resource.Urn.Name == "a");
    }

    [Fact]
    public async Task An_import_in_place_of_what_the_stack_made_deletes_that_at_the_end()
    {
        await stack.UpAsync(program => program.RegisterAsync("a", [new("size", 1), new("key", "k")]));
        var mine = stack.Resource("a").Id;
        var result = await stack.UpAsync(Import([new("size", 1), new("key", "k")]));

        result.Succeeded.ShouldBeTrue(string.Join("\n", stack.Errors));
        stack.World.TakeCalls().ShouldBe(["read a", $"delete a {mine}"]);
        stack.World.Things.Keys.ShouldBe([id]);
        stack.State.Resources.ShouldNotContain(resource => resource.Delete);
    }

    [Fact]
    public async Task The_id_that_it_has_already_is_no_import()
    {
        await stack.UpAsync(program => program.RegisterAsync("a", [new("size", 1)]));
        var mine = stack.Resource("a").Id;
        var result = await stack.UpAsync(program => program.RegisterAsync("a", [new("size", 1)], request => request.ImportId = mine));

        result.Changes.Keys.ShouldBe([StepKind.Same]);
        stack.World.TakeCalls().ShouldBeEmpty();
    }

    [Fact]
    public async Task What_was_only_read_can_be_imported()
    {
        await stack.UpAsync(program => program.Monitor.ReadResourceAsync(new ReadResourceRequest
        {
            Id = id, Type = "test:index:Thing", Name = "a", Parent = program.Stack, Properties = new(),
        }).ResponseAsync);
        var result = await stack.UpAsync(Import([new("size", 1), new("key", "k")]));

        result.Succeeded.ShouldBeTrue(string.Join("\n", stack.Errors));
        stack.Resource("a").External.ShouldBeFalse();
        stack.World.Things.Keys.ShouldBe([id]);
    }

    [Fact]
    public async Task The_command_takes_resources_into_a_new_stack_and_the_program_takes_them_over()
    {
        var result = await CommandAsync(new ImportSpec("test:index:Thing", "a", id));

        result.Succeeded.ShouldBeTrue(string.Join("\n", stack.Errors));
        result.Changes[StepKind.Import].ShouldBe(1);
        var a = stack.Resource("a");
        a.Id.ShouldBe(id);
        a.ImportId.ShouldBe(id);
        a.Protect.ShouldBeTrue();
        a.Inputs.Get("size").ShouldBe(1.0);
        a.Parent.ShouldBe(stack.Resource("demo-dev").Urn);
        a.Provider.ShouldBe($"{stack.Resource("default").Urn}::{stack.Resource("default").Id}");

        var up = await stack.UpAsync(program => program.RegisterAsync("a", [new("size", 1), new("key", "k")]));
        up.Succeeded.ShouldBeTrue();
        up.Changes.Keys.ShouldBe([StepKind.Same]);
        stack.World.TakeCalls().ShouldBeEmpty();
        stack.Resource("a").ImportId.ShouldBe(id);
    }

    [Fact]
    public async Task The_command_imports_beside_what_there_is_and_into_what_it_imported()
    {
        await stack.UpAsync(program => program.RegisterAsync("b", [new("size", 1)]));
        var other = stack.World.Add("other", [new("size", 3)]);
        var parent = Urn.Create("dev", "demo", stack.Resource("demo-dev").Urn, "test:index:Thing", "a");
        var result = await CommandAsync(
            new ImportSpec("test:index:Thing", "a", id) { Protect = false },
            new ImportSpec("test:index:Thing", "inner", other) { Parent = parent, Provider = stack.Resource("default").Urn });

        result.Succeeded.ShouldBeTrue(string.Join("\n", stack.Errors));
        stack.Resource("a").Protect.ShouldBeFalse();
        stack.Resource("inner").Parent.ShouldBe(parent);
        stack.Resource("b").Inputs.Get("size").ShouldBe(1.0);
        stack.State.Resources.Count(resource => resource.Type == "pulumi:providers:test").ShouldBe(1);
    }

    [Fact]
    public async Task The_command_refuses_what_the_stack_has_and_what_does_not_exist()
    {
        await CommandAsync(new ImportSpec("test:index:Thing", "a", id));
        foreach (var (spec, message) in new[]
        {
            (new ImportSpec("test:index:Thing", "a", "other"), "type and name already"),
            (new ImportSpec("test:index:Thing", "b", id), "has it already"),
            (new ImportSpec("test:index:Thing", "b", "none"), "no test:index:Thing with id 'none'"),
            (new ImportSpec("Thing", "b", "none"), "not a resource type"),
            (new ImportSpec("test:index:Thing", "b", "none") { Provider = stack.Resource("a").Urn }, "no provider"),
            (new ImportSpec("test:index:Thing", "b", "none") { Parent = Urn.Create("dev", "demo", null, "x:y:Z", "p") }, "not in the stack"),
        })
        {
            var before = stack.State;
            (await CommandAsync(spec)).Succeeded.ShouldBeFalse(message);
            stack.Errors.ShouldHaveSingleItem().ShouldContain(message);
            stack.State.ShouldBeSameAs(before);
        }
    }

    [Fact]
    public async Task An_import_settles_a_creation_that_was_interrupted()
    {
        await CommandAsync(new ImportSpec("test:index:Thing", "a", id));
        var lost = stack.Resource("a") with { Urn = Urn.Create("dev", "demo", null, "test:index:Thing", "lost"), Id = "", ImportId = "" };
        stack.State = stack.State with { PendingOperations = [new PendingOperation(lost, PendingOperationKind.Creating)] };
        var result = await CommandAsync(new ImportSpec("test:index:Thing", "lost", stack.World.Add("lost", [new("size", 1)])));

        result.Succeeded.ShouldBeTrue(string.Join("\n", stack.Errors));
        result.Snapshot.PendingOperations.ShouldBeEmpty();
    }

    private Func<ProgramClient, Task> Import(PropertyMap inputs) =>
        program => program.RegisterAsync("a", inputs, request => request.ImportId = id);

    private Task<DeploymentResult> CommandAsync(params ImportSpec[] specs)
    {
        stack.Configure = options => options with { Imports = [.. specs] };
        return stack.RunAsync(new FakeProgram(_ => throw new InvalidOperationException()), UpdateKind.Import);
    }
}
