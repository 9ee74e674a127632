using System.Text.Json.Nodes;
using EmbeddedEngine.Cli.Tests.Harness;

namespace EmbeddedEngine.Cli.Tests.Commands;

public sealed class UpdateTests : IDisposable
{
    private readonly CliHarness cli = new();

    public void Dispose() => cli.Dispose();

    [Fact]
    public async Task Up_previews_and_then_makes_the_stack()
    {
        await BeginAsync();
        cli.Program.Outputs["port"] = Google.Protobuf.WellKnownTypes.Value.ForNumber(22);
        var up = (await cli.RunAsync("up", "--yes")).Ok();
        up.Out.ShouldContain("Previewing update (dev)");
        up.Out.ShouldContain("+ fake:index:Thing a to create");
        up.Out.ShouldContain("+ fake:index:Thing a creating");
        up.Out.ShouldContain("  a: making a");
        up.Out.ShouldContain("+ fake:index:Thing a created (");
        up.Out.ShouldContain("    port: 22");
        up.Out.ShouldNotContain('\e');
        up.Error.ShouldBeEmpty();
        (await cli.RunAsync("stack", "output", "port")).Ok().Out.ShouldBe("22\n");
    }

    [Fact]
    public async Task A_second_up_changes_nothing_and_says_so()
    {
        await BeginAsync();
        (await cli.RunAsync("up", "--yes", "--skip-preview")).Ok();
        var again = (await cli.RunAsync("up", "--skip-preview", "--expect-no-changes")).Ok();
        again.Out.ShouldMatch(@"no changes: \d+ unchanged \(\d+\.\ds\)");
        again.Out.ShouldNotContain("fake:index:Thing");
    }

    [Fact]
    public async Task Changes_that_were_not_expected_have_their_own_exit_code()
    {
        await BeginAsync();
        var preview = await cli.RunAsync("preview", "--expect-no-changes");
        preview.Code.ShouldBe(ExitCode.UnexpectedChanges);
        preview.Error.ShouldContain("no changes were expected but changes were proposed");
        (await cli.RunAsync("up", "--yes", "--expect-no-changes")).Code.ShouldBe(ExitCode.UnexpectedChanges);
        (await cli.RunAsync("preview", "--expect-no-changes")).Ok();
    }

    [Fact]
    public async Task Without_somebody_to_ask_yes_is_required()
    {
        await BeginAsync();
        foreach (var verb in (string[])["up", "destroy"])
        {
            var refused = await cli.RunAsync(verb);
            refused.Code.ShouldBe(ExitCode.Usage);
            refused.Error.ShouldContain("--yes");
            refused.Out.ShouldBeEmpty();
        }

        cli.Environment["PULUMI_SKIP_CONFIRMATIONS"] = "true";
        (await cli.RunAsync("up")).Ok();
    }

    [Fact]
    public async Task Preview_changes_nothing()
    {
        await BeginAsync();
        (await cli.RunAsync("preview")).Ok();
        (await cli.RunAsync("up", "--preview-only")).Ok().Out.ShouldContain("to create");
        (await cli.RunAsync("stack", "ls", "--json")).Ok().Out.ShouldContain("\"resourceCount\": 0");
    }

    [Fact]
    public async Task Preview_as_JSON_is_one_document()
    {
        await BeginAsync();
        cli.Program.Resources["a"]["pw"] = FakeProgram.Secret("hunter2");
        var digest = JsonNode.Parse((await cli.RunAsync("preview", "--json")).Ok().Out)!;
        digest["steps"]!.AsArray().ShouldContain(step => step!["op"]!.GetValue<string>() == "create" && step["urn"]!.GetValue<string>().EndsWith("::a"));
        digest.ToJsonString().ShouldNotContain("hunter2");
        digest["changeSummary"]!["create"]!.GetValue<int>().ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Up_as_JSON_is_a_stream_of_events_and_nothing_else()
    {
        await BeginAsync();
        var lines = (await cli.RunAsync("up", "--json", "--yes")).Ok().Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var events = lines.Select(line => JsonNode.Parse(line)!).ToList();
        events[0]["preludeEvent"].ShouldNotBeNull();
        events[^1]["summaryEvent"].ShouldNotBeNull();
        (await cli.RunAsync("up", "--json")).Code.ShouldBe(ExitCode.Usage);
    }

    [Fact]
    public async Task Destroy_deletes_what_there_is_and_a_second_one_has_nothing_to_do()
    {
        await BeginAsync();
        (await cli.RunAsync("up", "--yes", "--skip-preview")).Ok();
        var destroy = (await cli.RunAsync("destroy", "--yes")).Ok();
        destroy.Out.ShouldContain("- fake:index:Thing a deleted");
        (await cli.RunAsync("destroy", "--yes", "--skip-preview")).Ok().Out.ShouldContain("nothing to do");
        (await cli.RunAsync("stack", "ls", "--json")).Ok().Out.ShouldContain("\"resourceCount\": 0");
    }

    [Fact]
    public async Task A_resource_that_fails_makes_the_command_fail_and_is_told_once_with_secrets_masked()
    {
        await BeginAsync();
        (await cli.RunAsync("s3cr3t-value\n", terminal: false, ["config", "set", "pw", "--secret"])).Ok();
        cli.Program.Resources["bad"] = new() { ["fail"] = FakeProgram.Secret("cannot log in with s3cr3t-value") };
        var up = await cli.RunAsync("up", "--skip-preview");
        up.Code.ShouldBe(ExitCode.Deployment);
        up.Out.ShouldContain("cannot log in with [secret]");
        up.Out.Split("cannot log in").Length.ShouldBe(2);
        up.Out.ShouldContain("+ fake:index:Thing bad creating failed");
        up.Out.ShouldContain("failed: ");
        (up.Out + up.Error).ShouldNotContain("s3cr3t-value");
    }

    [Fact]
    public async Task Secrets_reach_neither_disk_nor_screen()
    {
        await BeginAsync();
        cli.Program.Resources["a"]["pw"] = FakeProgram.Secret("hunter2-value");
        cli.Program.Outputs["key"] = FakeProgram.Secret("hunter2-value");
        var text = (await cli.RunAsync("up", "--yes", "--diff")).Ok().Out + (await cli.RunAsync("stack", "output", "--json")).Ok().Out
            + (await cli.RunAsync("stack", "export")).Ok().Out + (await cli.RunAsync("stack")).Ok().Out + (await cli.RunAsync("stack", "output")).Ok().Out;
        text.ShouldNotContain("hunter2");
        text.ShouldContain("[secret]");
        foreach (var file in Directory.EnumerateFiles(cli.StateFolder, "*", SearchOption.AllDirectories))
            (await File.ReadAllTextAsync(file)).ShouldNotContain("hunter2", Case.Sensitive, file);
        (await cli.RunAsync("stack", "output", "key", "--show-secrets")).Ok().Out.ShouldBe("hunter2-value\n");
        (await cli.RunAsync("up", "--skip-preview", "--show-secrets")).Ok().Out.ShouldContain("key: \"hunter2-value\"");
    }

    [Fact]
    public async Task Cancelling_keeps_the_state_and_has_its_own_exit_code()
    {
        await BeginAsync();
        cli.Program.Resources["slow"] = new() { ["wait"] = FakeProgram.Text("yes") };
        using var cancellation = new CancellationTokenSource();
        var running = cli.RunAsync("", terminal: false, ["up", "--skip-preview"], cancellation.Token);
        await cli.Provider.Waiting.Task.WaitAsync(TimeSpan.FromSeconds(30));
        await cancellation.CancelAsync();
        (await running).Code.ShouldBe(ExitCode.Cancelled);

        cli.Program.Resources.Remove("slow");
        (await cli.RunAsync("stack", "export")).Ok().Out.ShouldContain("::a\"");
        (await cli.RunAsync("up", "--skip-preview")).Ok();
    }

    [Fact]
    public async Task At_a_terminal_the_question_is_asked_and_no_means_no()
    {
        await BeginAsync();
        cli.Keys.PushKey(ConsoleKey.DownArrow);
        cli.Keys.PushKey(ConsoleKey.Enter);
        var declined = await cli.RunAtTerminalAsync("up");
        declined.Code.ShouldBe(ExitCode.Cancelled);
        cli.Screen.ShouldContain("Do you want to perform this update?");
        (await cli.RunAsync("stack", "ls", "--json")).Ok().Out.ShouldContain("\"resourceCount\": 0");
    }

    [Fact]
    public async Task At_a_terminal_details_come_before_yes()
    {
        await BeginAsync();
        cli.Keys.PushKey(ConsoleKey.DownArrow);
        cli.Keys.PushKey(ConsoleKey.DownArrow);
        cli.Keys.PushKey(ConsoleKey.Enter);
        cli.Keys.PushKey(ConsoleKey.Enter);
        var up = (await cli.RunAtTerminalAsync("up")).Ok();
        up.Out.ShouldContain("+ x: \"1\"");
        cli.Screen.ShouldContain("fake:index:Thing a created");
    }

    [Fact]
    public async Task The_flags_reach_the_engine()
    {
        await BeginAsync();
        (await cli.RunAsync("up", "--yes", "--skip-preview", "--parallel", "3", "--message", "because")).Ok();
        cli.Program.Context!.Parallel.ShouldBe(3);
        cli.Program.Context.Stack.ToString().ShouldBe("organization/demo/dev");
        Directory.EnumerateFiles(cli.StateFolder, "*.history.json", SearchOption.AllDirectories).ShouldHaveSingleItem();
        (await File.ReadAllTextAsync(Directory.EnumerateFiles(cli.StateFolder, "*.history.json", SearchOption.AllDirectories).Single())).ShouldContain("because");
    }

    private async Task BeginAsync()
    {
        (await cli.RunAsync("stack", "init", "dev")).Ok();
        cli.Program.Resources["a"] = new() { ["x"] = FakeProgram.Text("1") };
    }
}
