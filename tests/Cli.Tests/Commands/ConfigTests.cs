using System.Text.Json.Nodes;
using EmbeddedEngine.Cli.Tests.Harness;

namespace EmbeddedEngine.Cli.Tests.Commands;

public sealed class ConfigTests : IAsyncLifetime
{
    private readonly CliHarness cli = new();

    public async ValueTask InitializeAsync() => (await cli.RunAsync("stack", "init", "dev")).Ok();

    public ValueTask DisposeAsync()
    {
        cli.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_value_is_set_read_and_removed()
    {
        (await cli.RunAsync("config", "set", "site", "local")).Ok();
        (await cli.RunAsync("config", "set", "other:name", "x")).Ok();
        (await cli.RunAsync("config", "get", "site")).Ok().Out.ShouldBe("local\n");
        (await cli.RunAsync("config")).Ok().Out.ShouldBe("KEY         VALUE\nsite        local\nother:name  x\n");
        (await cli.RunAsync("config", "rm", "site")).Ok();
        var missing = await cli.RunAsync("config", "get", "site");
        missing.Code.ShouldBe(ExitCode.Usage);
        missing.Error.ShouldContain("'site'");
    }

    [Fact]
    public async Task A_secret_is_read_from_standard_input_and_kept_encrypted()
    {
        (await cli.RunAsync("hunter2\n", terminal: false, ["config", "set", "pw", "--secret"])).Ok();
        (await File.ReadAllTextAsync(Path.Combine(cli.ProjectFolder, "Pulumi.dev.yaml"))).ShouldNotContain("hunter2");
        (await cli.RunAsync("config")).Ok().Out.ShouldContain("[secret]");
        (await cli.RunAsync("config", "--show-secrets")).Ok().Out.ShouldContain("hunter2");
        (await cli.RunAsync("config", "get", "pw")).Ok().Out.ShouldBe("hunter2\n");
        JsonNode.Parse((await cli.RunAsync("config", "--json")).Ok().Out)!.ToJsonString().ShouldBe("""{"demo:pw":{"secret":true}}""");
        JsonNode.Parse((await cli.RunAsync("config", "--json", "--show-secrets")).Ok().Out)!.ToJsonString()
            .ShouldBe("""{"demo:pw":{"value":"hunter2","secret":true}}""");
    }

    [Fact]
    public async Task A_path_leads_into_a_structured_value()
    {
        (await cli.RunAsync("config", "set", "--path", "access.admins[0]", "ada")).Ok();
        (await cli.RunAsync("config", "set", "--path", "access.port", "22")).Ok();
        JsonNode.Parse((await cli.RunAsync("config", "get", "access")).Ok().Out)!.ToJsonString().ShouldBe("""{"admins":["ada"],"port":22}""");
        (await cli.RunAsync("config", "get", "--path", "access.admins[0]")).Ok().Out.ShouldBe("ada\n");
        JsonNode.Parse((await cli.RunAsync("config", "--json")).Ok().Out)!["demo:access"]!["objectValue"]!["port"]!.GetValue<int>().ShouldBe(22);
    }

    [Fact]
    public async Task A_secret_inside_a_structured_value_is_masked_in_messages_and_its_neighbours_are_not()
    {
        (await cli.RunAsync("config", "set", "--path", "db.user", "postgres")).Ok();
        (await cli.RunAsync("hunter2\n", terminal: false, ["config", "set", "--path", "db.password", "--secret"])).Ok();
        cli.Program.Resources["a"] = new() { ["fail"] = FakeProgram.Text("postgres said no to hunter2") };
        var up = await cli.RunAsync("up", "--skip-preview");
        up.Out.ShouldContain("postgres said no to [secret]");
    }

    [Fact]
    public async Task Secret_and_plaintext_exclude_each_other() =>
        (await cli.RunAsync("config", "set", "a", "b", "--secret", "--plaintext")).Code.ShouldBe(ExitCode.Usage);

    [Fact]
    public async Task A_wrong_passphrase_is_said_to_be_one()
    {
        (await cli.RunAsync("config", "set", "pw", "--secret", "hunter2")).Ok();
        cli.Environment["PULUMI_CONFIG_PASSPHRASE"] = "wrong";
        var refused = await cli.RunAsync("config", "get", "pw");
        refused.Code.ShouldBe(ExitCode.Error);
        refused.Error.ShouldContain("passphrase");
    }

    [Fact]
    public async Task At_a_terminal_the_passphrase_is_asked_for()
    {
        (await cli.RunAsync("config", "set", "pw", "--secret", "hunter2")).Ok();
        cli.Environment.Remove("PULUMI_CONFIG_PASSPHRASE");
        (await cli.RunAsync("config", "get", "pw")).Error.ShouldContain("PULUMI_CONFIG_PASSPHRASE");
        cli.Keys.PushTextWithEnter("correct horse");
        (await cli.RunAtTerminalAsync("config", "get", "pw")).Ok().Out.ShouldBe("hunter2\n");
        cli.Screen.ShouldNotContain("correct");
    }
}
