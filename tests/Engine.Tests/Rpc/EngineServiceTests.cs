using EmbeddedEngine.Events;
using EmbeddedEngine.Providers;
using EmbeddedEngine.Tests.Deployments.Support;
using Severity = Pulumirpc.LogSeverity;

namespace EmbeddedEngine.Tests.Rpc;

public sealed class EngineServiceTests
{
    private readonly StackRunner stack = new();

    [Fact]
    public async Task Chunks_of_one_stream_are_one_message_of_their_resource()
    {
        var urn = "";
        await UpAsync(async program =>
        {
            urn = (await program.RegisterAsync("a")).Urn;
            await LogAsync(program, "one ", 7, urn);
            await LogAsync(program, "mess", 7, urn);
            await LogAsync(program, "age", 7, urn);
            await LogAsync(program, "another", 8, urn);
            await LogAsync(program, "alone", 0);
            await LogAsync(program, "alone too", 0);
        });

        stack.Messages(LogSeverity.Info).ShouldBe(["one message", "another", "alone", "alone too"]);
        Messages().First().Urn!.Value.Value.ShouldBe(urn);
        Messages().Last().Urn.ShouldBeNull();
    }

    [Fact]
    public async Task What_the_program_said_last_is_told_before_the_deletions_that_follow_it()
    {
        await UpAsync(program => program.RegisterAsync("a"));
        await UpAsync(program => LogAsync(program, "the end", 3));

        var events = stack.Events.ToList();
        var told = events.FindIndex(@event => @event is DiagnosticReported { Message: "the end" });
        told.ShouldBeGreaterThan(-1);
        events.FindIndex(@event => @event is StepStarted { Step.Kind: StepKind.Delete }).ShouldBeGreaterThan(told);
    }

    [Fact]
    public async Task An_error_in_chunks_fails_the_run_and_is_told_once()
    {
        var result = await stack.UpAsync(async program =>
        {
            await LogAsync(program, "it does ", 5, severity: Severity.Error);
            await LogAsync(program, "not go", 5, severity: Severity.Error);
        });

        result.Succeeded.ShouldBeFalse();
        stack.Errors.ShouldBe(["it does not go"]);
    }

    [Fact]
    public async Task The_root_resource_is_none_until_the_program_sets_it()
    {
        var (before, after) = ("unset", "");
        await UpAsync(async program =>
        {
            before = (await program.Engine.GetRootResourceAsync(new())).Urn;
            await program.Engine.SetRootResourceAsync(new() { Urn = program.Stack });
            after = (await program.Engine.GetRootResourceAsync(new())).Urn;
            after.ShouldBe(program.Stack);
        });

        before.ShouldBeEmpty();
        after.ShouldNotBeEmpty();
    }

    private IEnumerable<DiagnosticReported> Messages() =>
        stack.Events.OfType<DiagnosticReported>().Where(message => message.Severity == LogSeverity.Info);

    private async Task UpAsync(Func<ProgramClient, Task> program)
    {
        var result = await stack.UpAsync(program);
        result.Succeeded.ShouldBeTrue(string.Join("\n", stack.Errors));
    }

    private static async Task LogAsync(ProgramClient program, string text, int stream, string urn = "", Severity severity = Severity.Info) =>
        await program.Engine.LogAsync(new Pulumirpc.LogRequest { Severity = severity, Message = text, StreamId = stream, Urn = urn });
}
