using System.Text.Json.Nodes;
using EmbeddedEngine.Cli.Tests.Harness;
using EmbeddedEngine.Providers;

namespace EmbeddedEngine.Cli.Tests.Commands;

public sealed class RefreshTests : IDisposable
{
    private readonly CliHarness cli = new();

    public void Dispose() => cli.Dispose();

    [Fact]
    public async Task Refresh_shows_what_drifted_and_records_it()
    {
        await BeginAsync();
        Drift();
        var refresh = (await cli.RunAsync("refresh", "--yes", "--diff")).Ok().Out;
        refresh.ShouldContain("Previewing refresh (dev)");
        refresh.ShouldContain("Refreshing (dev)");
        refresh.ShouldContain("~ fake:index:Thing a updated");
        refresh.ShouldContain("~ x: \"1\" => \"9\"");
        refresh.ShouldContain("~1 updated");
        refresh.ShouldNotContain("fake:index:Thing b");
        (await cli.RunAsync("stack", "export")).Ok().Out.ShouldContain("\"x\": \"9\"");
        (await cli.RunAsync("preview", "--diff")).Ok().Out.ShouldContain("~ x: \"9\" => \"1\"");
    }

    [Fact]
    public async Task A_preview_of_a_refresh_records_nothing_and_changes_that_were_not_expected_fail()
    {
        await BeginAsync();
        (await cli.RunAsync("refresh", "--yes", "--expect-no-changes")).Ok().Out.ShouldContain("no changes");
        Drift();
        (await cli.RunAsync("refresh", "--preview-only")).Ok().Out.ShouldContain("~ fake:index:Thing a to update");
        (await cli.RunAsync("refresh", "--preview-only", "--expect-no-changes")).Code.ShouldBe(ExitCode.UnexpectedChanges);
        (await cli.RunAsync("stack", "export")).Ok().Out.ShouldNotContain("\"x\": \"9\"");
        (await cli.RunAsync("refresh")).Code.ShouldBe(ExitCode.Usage);
    }

    [Fact]
    public async Task As_JSON_it_is_told_as_the_official_CLI_does()
    {
        await BeginAsync();
        Drift();
        var lines = (await cli.RunAsync("refresh", "--json", "--yes")).Ok().Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var events = lines.Select(line => JsonNode.Parse(line)!).ToList();
        events.Select(item => item["resourcePreEvent"]?["metadata"]?["op"]?.GetValue<string>()).OfType<string>().ShouldAllBe(op => op == "refresh");
        var ended = events.Select(item => item["resOutputsEvent"]?["metadata"]).Single(item => item?["urn"]?.GetValue<string>().EndsWith("::a") == true)!;
        ended["op"]!.GetValue<string>().ShouldBe("update");
        ended["old"]!["outputs"]!["x"]!.GetValue<string>().ShouldBe("1");
        ended["new"]!["outputs"]!["x"]!.GetValue<string>().ShouldBe("9");
        events[^1]["summaryEvent"]!["resourceChanges"]!["update"]!.GetValue<int>().ShouldBe(1);
    }

    [Fact]
    public async Task What_is_gone_is_made_again_by_an_update_that_begins_with_a_refresh()
    {
        await BeginAsync();
        cli.Provider.Reads = request => request.Name == "a" ? null : new ReadResult(request.Id, request.Inputs, request.Outputs);
        var up = (await cli.RunAsync("up", "--yes", "--refresh")).Ok().Out;
        up.ShouldContain("~ fake:index:Thing a refreshed");
        up.ShouldContain("It is gone");
        up.ShouldContain("+ fake:index:Thing a created");
        up.ShouldNotContain("fake:index:Thing b");
    }

    [Fact]
    public async Task The_project_may_ask_for_a_refresh_always_and_the_flag_for_none()
    {
        await BeginAsync();
        await File.AppendAllTextAsync(Path.Combine(cli.ProjectFolder, "Pulumi.yaml"), "options:\n  refresh: always\n");
        Drift();
        (await cli.RunAsync("preview")).Ok().Out.ShouldContain("fake:index:Thing a to refresh");
        (await cli.RunAsync("preview", "--refresh=false")).Ok().Out.ShouldNotContain("fake:index:Thing a");
    }

    [Fact]
    public async Task Only_targets_are_read_updated_and_destroyed()
    {
        await BeginAsync();
        cli.Program.Resources["a"]["x"] = cli.Program.Resources["b"]["x"] = FakeProgram.Text("2");
        var up = (await cli.RunAsync("up", "--yes", "--target", "**::a")).Ok().Out;
        up.ShouldContain("fake:index:Thing a updated");
        up.ShouldNotContain("fake:index:Thing b");
        (await cli.RunAsync("destroy", "--yes", "-t", "urn:pulumi:dev::demo::fake:index:Thing::b")).Ok().Out.ShouldNotContain("fake:index:Thing a");
        (await cli.RunAsync("refresh", "--yes", "--target", "urn:pulumi:dev::demo::fake:index:Thing::typo")).Code.ShouldBe(ExitCode.Deployment);
        (await cli.RunAsync("preview", "--replace", "**::a")).Ok().Out.ShouldContain("fake:index:Thing a to create as replacement");
    }

    [Fact]
    public async Task Import_takes_a_resource_into_the_stack_and_says_what_is_next()
    {
        await BeginAsync();
        cli.Provider.Reads = request => request.Id == "real" ? new ReadResult("real", [new("x", "7")], [new("x", "7")]) : null;
        (await cli.RunAsync("import", "fake:index:Thing", "c", "real", "--preview-only")).Ok().Out.ShouldContain("= fake:index:Thing c to import");
        var import = (await cli.RunAsync("import", "fake:index:Thing", "c", "real", "--yes")).Ok().Out;
        import.ShouldContain("= fake:index:Thing c imported");
        import.ShouldContain("declare in the program");
        var exported = (await cli.RunAsync("stack", "export")).Ok().Out;
        exported.ShouldContain("\"importID\": \"real\"");
        exported.ShouldContain("\"protect\": true");
        var none = await cli.RunAsync("import", "fake:index:Thing", "d", "none", "--yes");
        none.Code.ShouldBe(ExitCode.Deployment);
        none.Out.ShouldContain("no fake:index:Thing with id 'none'");
    }

    [Fact]
    public async Task Import_of_a_file_takes_several_one_in_the_other()
    {
        await BeginAsync();
        cli.Provider.Reads = request => new ReadResult(request.Id, [new("x", "7")], [new("x", "7")]);
        var file = Path.Combine(cli.ProjectFolder, "import.json");
        await File.WriteAllTextAsync(
            file,
            """
            {
              "nameTable": {"b": "urn:pulumi:dev::demo::fake:index:Thing::b"},
              "resources": [
                {"type": "fake:index:Thing", "name": "c", "id": "1", "parent": "b"},
                {"type": "fake:index:Thing", "name": "d", "id": "2", "parent": "c"}
              ]
            }
            """);
        (await cli.RunAsync("import", "--file", "import.json", "--yes", "--skip-preview", "--protect=false")).Ok();
        var exported = (await cli.RunAsync("stack", "export")).Ok().Out;
        exported.ShouldContain("fake:index:Thing$fake:index:Thing$fake:index:Thing::d");
        exported.ShouldNotContain("\"protect\"");

        await File.WriteAllTextAsync(file, """{"resources": [{"type": "fake:index:Thing", "name": "c", "id": "1", "parent": "nobody"}]}""");
        var refused = await cli.RunAsync("import", "--file", "import.json", "--yes");
        refused.Code.ShouldBe(ExitCode.Usage);
        refused.Error.ShouldContain("'nobody'");
    }

    private void Drift() => cli.Provider.Reads = request => request.Name == "a"
        ? new ReadResult(request.Id, request.Inputs.With("x", "9"), request.Outputs.With("x", "9"))
        : new ReadResult(request.Id, request.Inputs, request.Outputs);

    private async Task BeginAsync()
    {
        (await cli.RunAsync("stack", "init", "dev")).Ok();
        cli.Program.Resources["a"] = new() { ["x"] = FakeProgram.Text("1") };
        cli.Program.Resources["b"] = new() { ["x"] = FakeProgram.Text("1") };
        (await cli.RunAsync("up", "--yes", "--skip-preview")).Ok();
    }
}
