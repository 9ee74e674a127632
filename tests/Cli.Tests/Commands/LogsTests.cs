using System.Text.Json.Nodes;
using EmbeddedEngine.Cli.Tests.Harness;

namespace EmbeddedEngine.Cli.Tests.Commands;

public sealed class LogsTests : IDisposable
{
    private readonly CliHarness cli = new();

    public void Dispose() => cli.Dispose();

    [Fact]
    public async Task The_log_of_each_update_is_kept_under_the_number_that_the_history_gives_it()
    {
        (await cli.RunAsync("stack", "init", "dev")).Ok();
        (await cli.RunAsync("logs")).Error.ShouldContain("never been updated");
        cli.Program.Resources["a"] = new() { ["x"] = FakeProgram.Text("1") };
        (await cli.RunAsync("up", "--yes")).Ok();
        cli.Program.Resources["b"] = new() { ["fail"] = FakeProgram.Text("no room") };
        (await cli.RunAsync("up", "--yes", "--json")).Code.ShouldBe(ExitCode.Deployment);

        var first = (await cli.RunAsync("logs", "1")).Ok().Out;
        first.ShouldStartWith("Updating (dev)\n");
        first.ShouldContain("+ fake:index:Thing a created");
        first.ShouldContain("a: making a");
        first.ShouldNotContain("\e[");
        var last = (await cli.RunAsync("logs")).Ok().Out;
        last.ShouldContain("b: error: no room");
        (await cli.RunAsync("logs", "2", "--stack", "dev")).Ok().Out.ShouldBe(last);
        (await cli.RunAsync("logs", "3")).Error.ShouldContain("there are 1 to 2");

        var history = JsonNode.Parse((await cli.RunAsync("stack", "history", "--json")).Ok().Out)!.AsArray();
        history.Select(update => (update!["version"]!.GetValue<int>(), update["result"]!.GetValue<string>())).ShouldBe([(2, "failed"), (1, "succeeded")]);
        (await cli.RunAsync("stack", "history")).Ok().Out.ShouldStartWith("Version: 2\nUpdateKind: update\nStatus: failed\n");
        (await cli.RunAsync("logs", "--follow")).Error.ShouldContain("--follow is not supported");
    }

    [Fact]
    public async Task A_secret_that_a_resource_prints_is_not_kept_though_the_configuration_does_not_know_it()
    {
        (await cli.RunAsync("stack", "init", "dev")).Ok();
        cli.Program.Resources["hunter2-value"] = new() { ["pw"] = FakeProgram.Secret("hunter2-value") };
        cli.Program.Outputs["key"] = FakeProgram.Secret("hunter2-value");
        (await cli.RunAsync("up", "--yes", "--show-secrets")).Ok().Out.ShouldContain("key: \"hunter2-value\"");

        var log = (await cli.RunAsync("logs")).Ok().Out;
        log.ShouldContain("making [secret]");
        log.ShouldNotContain("hunter2");
    }

    [Fact]
    public async Task An_update_without_a_log_says_so()
    {
        (await cli.RunAsync("stack", "init", "dev")).Ok();
        (await cli.RunAsync("up", "--yes")).Ok();
        File.Delete(Directory.GetFiles(cli.StateFolder, "dev-*.log", SearchOption.AllDirectories).ShouldHaveSingleItem());

        var refused = await cli.RunAsync("logs");
        refused.Code.ShouldBe(ExitCode.Error);
        refused.Error.ShouldContain("no log of this update was kept");
    }
}
