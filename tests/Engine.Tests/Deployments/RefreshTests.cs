using EmbeddedEngine.Events;
using EmbeddedEngine.Providers;
using EmbeddedEngine.Resources;
using EmbeddedEngine.State;
using EmbeddedEngine.Tests.Deployments.Support;
using EmbeddedEngine.Values;

namespace EmbeddedEngine.Tests.Deployments;

public sealed class RefreshTests
{
    private readonly StackRunner stack = new();

    [Fact]
    public async Task What_is_as_it_was_is_read_once_and_not_written()
    {
        await stack.UpAsync(async program =>
        {
            var group = await program.ComponentAsync("g");
            await program.RegisterAsync("a", [new("size", 1)], request => request.Parent = group.Urn);
            await program.OutputsAsync(program.Stack, [new("address", "here")]);
        });
        var result = await stack.RefreshAsync();

        result.Succeeded.ShouldBeTrue(string.Join("\n", stack.Errors));
        stack.World.TakeCalls().ShouldBe(["read a"]);
        stack.Writes.ShouldBe(0);
        result.Changes.Keys.ShouldBe([StepKind.Same]);
        result.Outputs.Get("address").ShouldBe("here");
    }

    [Fact]
    public async Task Drift_is_recorded_in_inputs_and_outputs_and_told()
    {
        await stack.UpAsync(program => program.RegisterAsync("a", [new("size", 1)]));
        stack.World.Change("a-1", "size", 5);
        var result = await stack.RefreshAsync();

        result.Succeeded.ShouldBeTrue();
        result.Changes[StepKind.Update].ShouldBe(1);
        stack.Resource("a").Inputs.Get("size").ShouldBe(5.0);
        stack.Resource("a").Outputs.Get("size").ShouldBe(5.0);
        var step = stack.Events.OfType<StepSucceeded>().Single(e => e.Step.Kind == StepKind.Update).Step;
        step.Diff.Keys.ShouldBe(["size"]);
        step.OldOutputs!.Get("size").ShouldBe(1.0);
        step.NewOutputs!.Get("size").ShouldBe(5.0);

        (await stack.UpAsync(program => program.RegisterAsync("a", [new("size", 1)]))).Changes[StepKind.Update].ShouldBe(1);
        stack.World.Things["a-1"].Inputs.Get("size").ShouldBe(1.0);
    }

    [Fact]
    public async Task Inputs_stay_where_the_provider_cannot_tell_them()
    {
        await stack.UpAsync(program => program.RegisterAsync("a", [new("size", 1)]));
        stack.World.TellsInputs = false;
        stack.World.Change("a-1", "size", 5);
        await stack.RefreshAsync();

        stack.Resource("a").Inputs.Get("size").ShouldBe(1.0);
        stack.Resource("a").Outputs.Get("size").ShouldBe(5.0);
    }

    [Fact]
    public async Task What_is_gone_goes_out_of_the_state_and_its_dependants_stay()
    {
        await stack.UpAsync(async program =>
        {
            var a = await program.RegisterAsync("a");
            await program.RegisterAsync("b", [new("of", a.Id)], request =>
            {
                ProgramClient.DependsOn("of", a.Urn)(request);
                request.DeletedWith = a.Urn;
            });
            await program.RegisterAsync("c", configure: request => request.Parent = a.Urn);
        });
        stack.World.Things.TryRemove("a-1", out _);
        var result = await stack.RefreshAsync();

        result.Succeeded.ShouldBeTrue(string.Join("\n", stack.Errors));
        result.Changes[StepKind.Delete].ShouldBe(1);
        stack.State.Resources.ShouldNotContain(resource => resource.Urn.Name == "a");
        var b = stack.Resource("b");
        b.Dependencies.ShouldBeEmpty();
        b.PropertyDependencies["of"].ShouldBeEmpty();
        b.DeletedWith.ShouldBeNull();
        stack.Resource("c").Parent.ShouldBeNull();
        stack.World.Names.ShouldBe(["b", "c"]);
        stack.Messages(LogSeverity.Warning).ShouldHaveSingleItem().ShouldContain("gone");
    }

    [Fact]
    public async Task A_preview_reads_and_writes_nothing()
    {
        await stack.UpAsync(async program =>
        {
            await program.RegisterAsync("a", [new("size", 1)]);
            await program.RegisterAsync("b");
        });
        stack.World.Change("a-1", "size", 5);
        stack.World.Things.TryRemove("b-2", out _);
        var before = stack.State;
        var result = await stack.RefreshAsync(preview: true);

        result.Changes[StepKind.Update].ShouldBe(1);
        result.Changes[StepKind.Delete].ShouldBe(1);
        stack.State.ShouldBeSameAs(before);
    }

    [Fact]
    public async Task Each_is_read_after_what_it_depends_on_and_the_rest_at_once()
    {
        await stack.UpAsync(async program =>
        {
            var a = await program.RegisterAsync("a");
            await program.RegisterAsync("b", [new("of", a.Id)], ProgramClient.DependsOn("of", a.Urn));
            await program.RegisterAsync("c");
        });
        var reading = new TaskCompletionSource();
        stack.World.During = (call, _) => call switch
        {
            "read a" => reading.Task,
            "read c" => Task.Run(reading.SetResult, CancellationToken.None),
            _ => Task.CompletedTask,
        };
        await stack.RefreshAsync();

        var calls = stack.World.TakeCalls().ToList();
        calls.Count.ShouldBe(3);
        calls.IndexOf("read a").ShouldBeLessThan(calls.IndexOf("read b"));
    }

    [Fact]
    public async Task A_read_that_fails_is_reported_under_its_resource_and_leaves_its_entry()
    {
        await stack.UpAsync(async program =>
        {
            await program.RegisterAsync("a", [new("size", 1)]);
            await program.RegisterAsync("b", [new("size", 1)]);
        });
        stack.World.Change("a-1", "fail", "read");
        stack.World.Change("b-2", "size", 2);
        stack.ContinueOnError = true;
        var result = await stack.RefreshAsync();

        result.Succeeded.ShouldBeFalse();
        stack.Events.OfType<DiagnosticReported>().Single(message => message.Severity == LogSeverity.Error).Urn!.Value.Name.ShouldBe("a");
        stack.Resource("a").Inputs.ContainsKey("fail").ShouldBeFalse();
        stack.Resource("b").Outputs.Get("size").ShouldBe(2.0);
    }

    [Fact]
    public async Task One_that_is_there_and_not_well_is_kept_with_why_and_updated_next()
    {
        await stack.UpAsync(program => program.RegisterAsync("a", [new("size", 1)]));
        stack.World.Change("a-1", "fail", "sick");
        (await stack.RefreshAsync()).Succeeded.ShouldBeTrue();
        stack.Resource("a").InitErrors.ShouldBe(["is sick"]);

        await stack.UpAsync(program => program.RegisterAsync("a", [new("size", 1)]));
        stack.World.TakeCalls().ShouldBe(["update a"]);
        stack.Resource("a").InitErrors.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_was_secret_stays_secret()
    {
        await stack.UpAsync(program => program.RegisterAsync("a", [new("password", new PropertyValue.Secret("x"))]));
        stack.World.Change("a-1", "password", "changed");
        await stack.RefreshAsync();

        stack.Resource("a").Inputs.Get("password").ShouldBe(new PropertyValue.Secret("changed"));
        stack.Resource("a").Outputs.Get("password").ShouldBe(new PropertyValue.Secret("changed"));
    }

    [Fact]
    public async Task One_that_is_protected_and_one_that_is_only_read_are_read_like_others()
    {
        var id = stack.World.Add("theirs", [new("size", 1)]);
        await stack.UpAsync(async program =>
        {
            await program.RegisterAsync("a", configure: request => request.Protect = true);
            await program.Monitor.ReadResourceAsync(new Pulumirpc.ReadResourceRequest
            {
                Id = id, Type = "test:index:Thing", Name = "theirs", Parent = program.Stack, Properties = new(),
            });
        });
        stack.World.Change(id, "size", 2);
        stack.World.Things.TryRemove("a-2", out _);
        (await stack.RefreshAsync()).Succeeded.ShouldBeTrue();

        stack.Resource("theirs").Outputs.Get("size").ShouldBe(2.0);
        stack.Resource("theirs").External.ShouldBeTrue();
        stack.Resource("theirs").Inputs.ShouldBeEmpty();
        stack.State.Resources.ShouldNotContain(resource => resource.Urn.Name == "a");
    }

    [Fact]
    public async Task An_update_that_begins_with_a_refresh_makes_again_what_is_gone_and_sets_right_what_drifted()
    {
        async Task ProgramAsync(ProgramClient program)
        {
            await program.RegisterAsync("a", [new("size", 1)]);
            await program.RegisterAsync("b", [new("size", 1)]);
            await program.RegisterAsync("c", [new("size", 1)]);
        }

        await stack.UpAsync(ProgramAsync);
        stack.World.Things.TryRemove("a-1", out _);
        stack.World.Change("b-2", "size", 7);
        stack.Configure = options => options with { Refresh = true };
        var preview = await stack.PreviewAsync(ProgramAsync);
        var result = await stack.UpAsync(ProgramAsync);

        result.Succeeded.ShouldBeTrue(string.Join("\n", stack.Errors));
        result.Changes.ShouldBe(preview.Changes);
        result.Changes[StepKind.Refresh].ShouldBe(2);
        result.Changes[StepKind.Create].ShouldBe(1);
        result.Changes[StepKind.Update].ShouldBe(1);
        stack.World.Names.ShouldBe(["a", "b", "c"]);
        stack.World.Things["b-2"].Inputs.Get("size").ShouldBe(1.0);
        stack.Resource("a").Id.ShouldBe("a-4");
    }

    [Fact]
    public async Task A_deletion_that_begins_with_a_refresh_passes_over_what_is_gone()
    {
        await stack.UpAsync(async program =>
        {
            await program.RegisterAsync("a");
            await program.RegisterAsync("b");
        });
        stack.World.Things.TryRemove("a-1", out _);
        stack.Configure = options => options with { Refresh = true };
        var result = await stack.DestroyAsync();

        result.Succeeded.ShouldBeTrue(string.Join("\n", stack.Errors));
        stack.State.Resources.ShouldBeEmpty();
        stack.World.TakeCalls().ShouldNotContain(call => call.StartsWith("delete a"));
    }

    [Fact]
    public async Task After_a_refresh_that_failed_nothing_is_updated()
    {
        await stack.UpAsync(program => program.RegisterAsync("a", [new("size", 1)]));
        stack.World.Change("a-1", "fail", "read");
        stack.Configure = options => options with { Refresh = true };
        var result = await stack.UpAsync(program => program.RegisterAsync("a", [new("size", 2)]));

        result.Succeeded.ShouldBeFalse();
        stack.World.TakeCalls().ShouldBe(["read a"]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Creations_that_were_interrupted_stay_until_they_are_cleared(bool clear)
    {
        await stack.UpAsync(program => program.RegisterAsync("a"));
        var lost = stack.Resource("a") with { Urn = Urn.Create("dev", "demo", null, "test:index:Thing", "lost"), Id = "" };
        stack.State = stack.State with
        {
            PendingOperations =
            [
                new PendingOperation(lost, PendingOperationKind.Creating),
                new PendingOperation(stack.Resource("a"), PendingOperationKind.Updating),
            ],
        };
        stack.Configure = options => options with { ClearPendingCreates = clear };
        var result = await stack.RefreshAsync();

        result.Succeeded.ShouldBeTrue();
        var warning = stack.Messages(LogSeverity.Warning).Single(message => message.Contains("while creating"));
        if (clear)
        {
            result.Snapshot.PendingOperations.ShouldBeEmpty();
            stack.State.PendingOperations.ShouldBeEmpty();
            warning.ShouldContain("forgotten");
        }
        else
        {
            result.Snapshot.PendingOperations.ShouldHaveSingleItem().Resource.Urn.ShouldBe(lost.Urn);
            warning.ShouldContain("--clear-pending-creates");
        }
    }

    [Fact]
    public async Task What_waits_for_its_replacement_is_not_read()
    {
        await stack.UpAsync(program => program.RegisterAsync("a"));
        stack.State = stack.State with
        {
            Resources = [.. stack.State.Resources.Select(resource => resource.Urn.Name == "a" ? resource with { PendingReplacement = true } : resource)],
        };
        await stack.RefreshAsync();

        stack.World.TakeCalls().ShouldBeEmpty();
        stack.Resource("a").PendingReplacement.ShouldBeTrue();
    }
}
