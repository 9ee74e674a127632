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

    /// <summary>A run whose state ends where the call had begun and nobody knows what came of it.</summary>
    private async Task KilledAsync(string call, Func<ProgramClient, Task> program)
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
        killed.PendingOperations.ShouldHaveSingleItem().Kind.ShouldBe(PendingOperationKind.Creating);
        stack.State = killed;
    }
}
