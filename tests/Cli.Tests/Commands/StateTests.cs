using System.Text.Json.Nodes;
using EmbeddedEngine.Cli.Tests.Harness;

namespace EmbeddedEngine.Cli.Tests.Commands;

public sealed class StateTests : IDisposable
{
    private const string A = "urn:pulumi:dev::demo::fake:index:Thing::a";

    private readonly CliHarness cli = new();

    public void Dispose() => cli.Dispose();

    [Fact]
    public async Task Delete_forgets_a_resource_and_the_next_update_makes_it()
    {
        await BeginAsync();
        (await cli.RunAsync("state", "delete", A)).Code.ShouldBe(ExitCode.Usage);
        (await cli.RunAsync("state", "delete", "a", "--yes")).Code.ShouldBe(ExitCode.Usage);
        (await cli.RunAsync("state", "delete", A, "--yes")).Ok().Out.ShouldBe($"deleted from the state: {A}\n");
        (await cli.RunAsync("stack", "export")).Ok().Out.ShouldNotContain(A);
        (await cli.RunAsync("state", "delete", A, "--yes")).Error.ShouldContain("There is no resource");
        (await cli.RunAsync("up", "--yes")).Ok().Out.ShouldContain("+ fake:index:Thing a created");
    }

    [Fact]
    public async Task Rename_follows_the_program()
    {
        await BeginAsync();
        (await cli.RunAsync("state", "rename", A, "z", "--yes")).Ok();
        cli.Program.Resources["z"] = cli.Program.Resources["a"];
        cli.Program.Resources.Remove("a");
        (await cli.RunAsync("up", "--yes", "--expect-no-changes")).Ok();
    }

    [Fact]
    public async Task Repair_and_unprotect_say_when_there_is_nothing_to_do()
    {
        await BeginAsync();
        (await cli.RunAsync("state", "repair", "--yes")).Ok().Out.ShouldBe("the state needs no repair\n");
        (await cli.RunAsync("state", "unprotect", "--all", "--yes")).Ok().Out.ShouldBe("nothing of it is protected\n");
        (await cli.RunAsync("state", "unprotect", "--yes")).Code.ShouldBe(ExitCode.Usage);
        (await cli.RunAsync("state", "unprotect", A, "--all", "--yes")).Code.ShouldBe(ExitCode.Usage);
    }

    [Fact]
    public async Task At_a_terminal_a_state_is_edited_after_a_yes_only()
    {
        await BeginAsync();
        cli.Keys.PushTextWithEnter("n");
        (await cli.RunAtTerminalAsync("state", "delete", A)).Code.ShouldBe(ExitCode.Cancelled);
        cli.Keys.PushTextWithEnter("y");
        (await cli.RunAtTerminalAsync("state", "delete", A)).Ok();
    }

    [Fact]
    public async Task An_export_goes_back_in_by_standard_input_and_by_file()
    {
        await BeginAsync();
        cli.Program.Resources["a"]["pw"] = FakeProgram.Secret("hunter2-value");
        (await cli.RunAsync("up", "--yes", "--skip-preview")).Ok();
        var exported = (await cli.RunAsync("stack", "export", "--show-secrets")).Ok().Out;
        exported.ShouldContain("hunter2-value");
        (await cli.RunAsync("destroy", "--yes", "--skip-preview")).Ok();
        (await cli.RunAsync(exported, terminal: false, ["stack", "import"])).Ok().Out.ShouldBe("Import complete.\n");
        (await cli.RunAsync("preview", "--expect-no-changes")).Ok();
        foreach (var file in Directory.EnumerateFiles(cli.StateFolder, "*", SearchOption.AllDirectories))
            (await File.ReadAllTextAsync(file)).ShouldNotContain("hunter2", Case.Sensitive, file);

        await File.WriteAllTextAsync(Path.Combine(cli.ProjectFolder, "bad.json"), """{"version": 3}""");
        var refused = await cli.RunAsync("stack", "import", "--file", "bad.json");
        refused.Code.ShouldBe(ExitCode.Error);
        refused.Error.ShouldContain("no deployment");
    }

    [Fact]
    public async Task A_renamed_stack_stays_selected_and_unchanged()
    {
        await BeginAsync();
        (await cli.RunAsync("stack", "rename", "prod")).Ok().Out.ShouldBe("Renamed dev to prod\n");
        (await cli.RunAsync("stack", "--show-name")).Ok().Out.ShouldBe("prod\n");
        (await cli.RunAsync("preview", "--expect-no-changes")).Ok();
        (await cli.RunAsync("stack", "select", "dev")).Code.ShouldBe(ExitCode.StackNotFound);
    }

    [Fact]
    public async Task A_new_passphrase_is_read_from_standard_input()
    {
        await BeginAsync();
        (await cli.RunAsync("s3cr3t\n", terminal: false, ["config", "set", "pw", "--secret"])).Ok();
        (await cli.RunAsync("stack", "change-secrets-provider", "awskms://x")).Error.ShouldContain("awskms://x");
        (await cli.RunAsync("stack", "change-secrets-provider", "passphrase")).Code.ShouldBe(ExitCode.Usage);
        (await cli.RunAsync("battery staple\n", terminal: false, ["stack", "change-secrets-provider", "passphrase"])).Ok();
        (await cli.RunAsync("config", "get", "pw")).Code.ShouldBe(ExitCode.Error);
        cli.Environment["PULUMI_CONFIG_PASSPHRASE"] = "battery staple";
        (await cli.RunAsync("config", "get", "pw")).Ok().Out.ShouldBe("s3cr3t\n");
        (await cli.RunAsync("preview", "--expect-no-changes")).Ok();
    }

    [Fact]
    public async Task Graph_writes_what_depends_on_what()
    {
        await BeginAsync();
        (await cli.RunAsync("stack", "graph", "out.dot", "--short-node-name")).Ok();
        var dot = await File.ReadAllTextAsync(Path.Combine(cli.ProjectFolder, "out.dot"));
        dot.ShouldStartWith("strict digraph {\n");
        dot.ShouldContain("""[label="a"];""");
        dot.ShouldContain("""Resource2 -> Resource0 [color="#AA6639"];""");
        (await cli.RunAsync("stack", "graph", "out.dot", "--ignore-parent-edges")).Ok();
        (await File.ReadAllTextAsync(Path.Combine(cli.ProjectFolder, "out.dot"))).ShouldNotContain("->");
    }

    [Fact]
    public async Task History_has_the_official_shape()
    {
        await BeginAsync();
        (await cli.RunAsync("s3cr3t\n", terminal: false, ["config", "set", "pw", "--secret"])).Ok();
        (await cli.RunAsync("up", "--yes", "--message", "because")).Ok();
        var history = JsonNode.Parse((await cli.RunAsync("stack", "history", "--json")).Ok().Out)!.AsArray();
        history.Count.ShouldBe(2);
        history[0]!["kind"]!.GetValue<string>().ShouldBe("update");
        history[0]!["message"]!.GetValue<string>().ShouldBe("because");
        history[0]!["result"]!.GetValue<string>().ShouldBe("succeeded");
        history[0]!["config"]!["demo:pw"]!.ToJsonString().ShouldBe("""{"secret":true}""");
        history[1]!["resourceChanges"]!["create"]!.GetValue<int>().ShouldBe(2);
        (await cli.RunAsync("stack", "history", "--json", "--show-secrets", "--page-size", "1")).Ok().Out.ShouldContain("\"value\": \"s3cr3t\"");
        (await cli.RunAsync("stack", "history")).Ok().Out.ShouldContain("Status: succeeded because");
        (await cli.RunAsync("stack", "history", "--page", "0")).Code.ShouldBe(ExitCode.Usage);
    }

    private async Task BeginAsync()
    {
        (await cli.RunAsync("stack", "init", "dev")).Ok();
        cli.Program.Resources["a"] = new() { ["x"] = FakeProgram.Text("1") };
        (await cli.RunAsync("up", "--yes", "--skip-preview")).Ok();
    }
}
