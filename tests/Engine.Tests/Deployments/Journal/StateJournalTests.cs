using EmbeddedEngine.Providers;
using EmbeddedEngine.State;
using EmbeddedEngine.Tests.Deployments.Support;

namespace EmbeddedEngine.Tests.Deployments.Journal;

/// <summary>What is remembered of a run that was killed: it goes on from the last state that was made durable.</summary>
public sealed class StateJournalTests
{
    private readonly StackRunner stack = new();

    [Fact]
    public async Task Destroying_tells_of_a_creation_that_may_have_made_something_and_a_later_run_makes_it()
    {
        await KilledAsync("create a", program => program.RegisterAsync("a"));

        (await stack.DestroyAsync()).Succeeded.ShouldBeTrue();
        stack.State.Resources.ShouldBeEmpty();
        stack.State.PendingOperations.ShouldHaveSingleItem().Resource.Urn.Name.ShouldBe("a");
        var warning = stack.Messages(LogSeverity.Warning).ShouldHaveSingleItem();
        warning.ShouldContain("interrupted while creating");
        warning.ShouldContain("by hand");
        warning.ShouldContain("pulumi up");

        (await stack.UpAsync(program => program.RegisterAsync("a"))).Succeeded.ShouldBeTrue(string.Join("\n", stack.Errors));
        stack.World.TakeCalls().ShouldBe(["create a"]);
        stack.State.PendingOperations.ShouldBeEmpty();
        (await stack.DestroyAsync()).Succeeded.ShouldBeTrue();
        stack.Messages(LogSeverity.Warning).ShouldBeEmpty();
        stack.World.Things.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_creation_whose_resource_the_program_dropped_is_told_of_in_every_run()
    {
        await KilledAsync("create a", program => program.RegisterAsync("a"));
        for (var i = 0; i < 2; i++)
        {
            (await stack.UpAsync(program => program.RegisterAsync("b"))).Succeeded.ShouldBeTrue(string.Join("\n", stack.Errors));
            stack.Messages(LogSeverity.Warning).ShouldHaveSingleItem().ShouldContain("delete it by hand");
        }
    }

    [Fact]
    public async Task What_is_deleted_with_a_resource_is_forgotten_with_it()
    {
        await KilledAsync("create file", async program =>
        {
            var server = await program.RegisterAsync("server");
            await program.RegisterAsync("file", configure: request => request.DeletedWith = server.Urn);
        });

        (await stack.DestroyAsync()).Succeeded.ShouldBeTrue();
        stack.World.Things.ShouldBeEmpty();
        stack.State.PendingOperations.ShouldBeEmpty();
        stack.Messages(LogSeverity.Warning).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_retained_resource_does_not_take_along_what_is_on_it()
    {
        await KilledAsync("create file", async program =>
        {
            var server = await program.RegisterAsync("server", configure: request => request.RetainOnDelete = true);
            await program.RegisterAsync("file", configure: request => request.DeletedWith = server.Urn);
        });

        (await stack.DestroyAsync()).Succeeded.ShouldBeTrue();
        stack.State.PendingOperations.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_provider_that_was_just_being_registered_is_not_spoken_of()
    {
        var killed = Snapshot.Empty;
        stack.OnWrite = snapshot =>
        {
            if (snapshot.PendingOperations.Any(operation => ProviderReference.IsProvider(operation.Resource.Type)))
                killed = snapshot;
        };
        await stack.UpAsync(program => program.RegisterAsync("a"));
        killed.PendingOperations.ShouldHaveSingleItem();
        stack.State = killed;

        (await stack.DestroyAsync()).Succeeded.ShouldBeTrue();
        stack.State.PendingOperations.ShouldBeEmpty();
        stack.Messages(LogSeverity.Warning).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_run_that_was_killed_at_any_moment_is_ended_by_the_next()
    {
        async Task ProgramAsync(ProgramClient program)
        {
            var server = await program.RegisterAsync("server");
            await program.RegisterAsync("file", configure: request => request.DeletedWith = server.Urn);
        }

        var moments = new List<Snapshot> { Snapshot.Empty };
        stack.OnWrite = moments.Add;
        await stack.UpAsync(ProgramAsync);
        stack.OnWrite = _ => { };
        moments.Count.ShouldBeGreaterThan(6);
        foreach (var moment in moments)
        {
            stack.State = moment;
            (await stack.UpAsync(ProgramAsync)).Succeeded.ShouldBeTrue(string.Join("\n", stack.Errors));
            stack.State.PendingOperations.ShouldBeEmpty();
            stack.State.Resources.Count(resource => resource.Urn.Name is "server" or "file").ShouldBe(2);
        }
    }

    [Fact]
    public async Task A_change_that_was_interrupted_is_made_again_though_the_program_has_taken_it_back()
    {
        await stack.UpAsync(program => program.RegisterAsync("a", [new("text", "old")]));
        await KilledAsync("update a", program => program.RegisterAsync("a", [new("text", "new")]), PendingOperationKind.Updating);
        stack.World.Change("a-1", "text", "new");

        // A first one that does not come to it leaves it to the next.
        (await stack.UpAsync(program => program.RegisterAsync("b", [new("fail", "create")]))).Succeeded.ShouldBeFalse();
        stack.State.PendingOperations.ShouldHaveSingleItem().Kind.ShouldBe(PendingOperationKind.Updating);
        (await stack.UpAsync(program => program.RegisterAsync("a", [new("text", "old")]))).Succeeded.ShouldBeTrue();
        stack.World.TakeCalls().ShouldBe(["update a"]);
        stack.World.Things["a-1"].Inputs.Get("text").AsText().ShouldBe("old");
        stack.State.PendingOperations.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(true, "read a", "create a")]
    [InlineData(false, "read a")]
    public async Task Whether_a_deletion_that_was_interrupted_was_done_is_looked_up_when_the_program_takes_it_back(bool done, params string[] calls)
    {
        await stack.UpAsync(program => program.RegisterAsync("a"));
        await KilledAsync("delete a a-1", _ => Task.CompletedTask, PendingOperationKind.Deleting);
        if (done)
            stack.World.Things.Clear();

        (await stack.UpAsync(program => program.RegisterAsync("a"))).Succeeded.ShouldBeTrue(string.Join("\n", stack.Errors));
        stack.World.TakeCalls().ShouldBe(calls);
        stack.World.Things.Keys.ShouldBe([stack.Resource("a").Id]);
        stack.State.PendingOperations.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_state_that_cannot_be_written_ends_the_run_and_nothing_is_begun_that_is_not_recorded()
    {
        var failed = false;
        stack.OnWrite = snapshot =>
        {
            if (!failed && snapshot.PendingOperations.Any(operation => operation.Resource.Urn.Name == "a"))
            {
                failed = true;
                throw new StateException("no room");
            }
        };
        stack.ContinueOnError = true;
        (await stack.UpAsync(program => program.RegisterAsync("a"))).Succeeded.ShouldBeFalse();
        stack.Errors.ShouldHaveSingleItem().ShouldContain("could not be written: no room. At the end it could");
        stack.State.PendingOperations.ShouldBeEmpty();
        stack.World.Things.ShouldBeEmpty();
    }

    /// <summary>A run whose state ends where the call had begun and nobody knows what came of it.</summary>
    private async Task KilledAsync(string call, Func<ProgramClient, Task> program, PendingOperationKind kind = PendingOperationKind.Creating)
    {
        var killed = Snapshot.Empty;
        stack.World.During = (now, _) =>
        {
            if (now != call)
                return Task.CompletedTask;
            killed = stack.State;
            throw new InvalidOperationException("killed");
        };
        (await stack.UpAsync(program)).Succeeded.ShouldBeFalse();
        stack.World.During = (_, _) => Task.CompletedTask;
        killed.PendingOperations.ShouldHaveSingleItem().Kind.ShouldBe(kind);
        stack.State = killed;
    }
}
