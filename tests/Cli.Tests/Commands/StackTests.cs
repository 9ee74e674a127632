using System.Text.Json.Nodes;
using EmbeddedEngine.Cli.Tests.Harness;

namespace EmbeddedEngine.Cli.Tests.Commands;

public sealed class StackTests : IDisposable
{
    private readonly CliHarness cli = new();

    public void Dispose() => cli.Dispose();

    [Fact]
    public async Task Without_a_stack_the_commands_say_how_to_name_one()
    {
        var refused = await cli.RunAsync("stack", "output");
        refused.Code.ShouldBe(ExitCode.StackNotFound);
        refused.Error.ShouldContain("--stack");
    }

    [Fact]
    public async Task A_stack_that_does_not_exist_is_named()
    {
        foreach (var line in (string[][])[["stack", "select", "nowhere"], ["up", "--yes", "-s", "nowhere"], ["config", "-s", "nowhere"], ["stack", "output", "-s", "nowhere"]])
        {
            var refused = await cli.RunAsync(line);
            refused.Code.ShouldBe(ExitCode.StackNotFound, string.Join(' ', line));
            refused.Error.ShouldContain("nowhere");
        }
    }

    [Fact]
    public async Task Init_makes_and_selects_a_stack()
    {
        (await cli.RunAsync("stack", "init", "dev")).Ok();
        (await cli.RunAsync("stack", "init", "prod", "--no-select")).Ok();
        (await cli.RunAsync("stack", "--show-name")).Ok().Out.ShouldBe("dev\n");
        (await cli.RunAsync("stack", "init", "dev")).Code.ShouldBe(ExitCode.Error);
    }

    [Fact]
    public async Task Select_makes_the_stack_only_when_told_to()
    {
        (await cli.RunAsync("stack", "select", "dev")).Code.ShouldBe(ExitCode.StackNotFound);
        (await cli.RunAsync("stack", "select", "--create", "dev")).Ok();
        (await cli.RunAsync("stack", "select", "--create", "dev")).Ok().Out.ShouldBeEmpty();
        (await cli.RunAsync("stack", "select", "organization/demo/dev")).Ok();
    }

    [Fact]
    public async Task Select_at_a_terminal_offers_the_stacks()
    {
        (await cli.RunAsync("stack", "init", "dev")).Ok();
        (await cli.RunAsync("stack", "init", "prod", "--no-select")).Ok();
        cli.Keys.PushKey(ConsoleKey.DownArrow);
        cli.Keys.PushKey(ConsoleKey.Enter);
        (await cli.RunAtTerminalAsync("stack", "select")).Ok();
        (await cli.RunAsync("stack", "--show-name")).Ok().Out.ShouldBe("prod\n");
    }

    [Fact]
    public async Task The_environment_and_the_flag_go_before_the_selection()
    {
        foreach (var stack in (string[])["dev", "prod", "test"])
            (await cli.RunAsync("stack", "init", stack)).Ok();
        cli.Environment["PULUMI_STACK"] = "dev";
        (await cli.RunAsync("stack", "--show-name")).Ok().Out.ShouldBe("dev\n");
        (await cli.RunAsync("stack", "--show-name", "--stack", "prod")).Ok().Out.ShouldBe("prod\n");
    }

    [Fact]
    public async Task Ls_lists_stacks_and_marks_the_current_one()
    {
        (await cli.RunAsync("stack", "init", "prod")).Ok();
        (await cli.RunAsync("stack", "init", "dev")).Ok();
        (await cli.RunAsync("stack", "ls")).Ok().Out.ShouldBe("NAME  LAST UPDATE  RESOURCE COUNT\ndev*  never        0\nprod  never        0\n");
        JsonNode.Parse((await cli.RunAsync("stack", "ls", "--json")).Ok().Out)!.ToJsonString().ShouldBe(
            """[{"name":"dev","current":true,"updateInProgress":false,"resourceCount":0},{"name":"prod","current":false,"updateInProgress":false,"resourceCount":0}]""");
    }

    [Fact]
    public async Task Output_of_a_new_stack_is_empty()
    {
        (await cli.RunAsync("stack", "init", "dev")).Ok();
        (await cli.RunAsync("stack", "output", "--json")).Ok().Out.ShouldBe("{}\n");
        var missing = await cli.RunAsync("stack", "output", "nothing");
        missing.Code.ShouldBe(ExitCode.Error);
        missing.Error.ShouldContain("'nothing'");
    }

    [Fact]
    public async Task Outputs_are_one_JSON_object()
    {
        (await cli.RunAsync("stack", "init", "dev")).Ok();
        cli.Program.Outputs["host"] = FakeProgram.Text("127.0.0.1");
        cli.Program.Outputs["key"] = FakeProgram.Secret("a\nb");
        (await cli.RunAsync("up", "--skip-preview")).Ok();
        JsonNode.Parse((await cli.RunAsync("stack", "output", "--json")).Ok().Out)!.ToJsonString().ShouldBe("""{"host":"127.0.0.1","key":"[secret]"}""");
        JsonNode.Parse((await cli.RunAsync("stack", "output", "--json", "--show-secrets")).Ok().Out)!["key"]!.GetValue<string>().ShouldBe("a\nb");
        (await cli.RunAsync("stack", "output", "host")).Ok().Out.ShouldBe("127.0.0.1\n");
        (await cli.RunAsync("stack", "output", "host", "--json")).Ok().Out.ShouldBe("\"127.0.0.1\"\n");
        (await cli.RunAsync("stack", "output", "key")).Ok().Out.ShouldBe("[secret]\n");
    }

    [Fact]
    public async Task Export_to_a_file_is_for_its_owner_only()
    {
        (await cli.RunAsync("stack", "init", "dev")).Ok();
        (await cli.RunAsync("up", "--skip-preview")).Ok();
        (await cli.RunAsync("stack", "export", "--file", "out.json")).Ok().Out.ShouldBeEmpty();
        var file = Path.Combine(cli.ProjectFolder, "out.json");
        JsonNode.Parse(await File.ReadAllTextAsync(file))!["version"]!.GetValue<int>().ShouldBe(3);
        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public async Task Rm_needs_a_yes_and_an_empty_stack()
    {
        (await cli.RunAsync("stack", "init", "dev")).Ok();
        (await cli.RunAsync("config", "set", "a", "b")).Ok();
        cli.Program.Resources["a"] = [];
        (await cli.RunAsync("up", "--skip-preview")).Ok();
        (await cli.RunAsync("stack", "rm", "dev")).Code.ShouldBe(ExitCode.Usage);
        (await cli.RunAsync("stack", "rm", "dev", "--yes")).Code.ShouldBe(ExitCode.Error);
        (await cli.RunAsync("destroy", "--yes", "--skip-preview")).Ok();

        (await cli.RunAsync("stack", "rm", "dev", "--yes")).Ok();
        File.Exists(Path.Combine(cli.ProjectFolder, "Pulumi.dev.yaml")).ShouldBeFalse();
        (await cli.RunAsync("stack", "--show-name")).Code.ShouldBe(ExitCode.StackNotFound);
    }

    [Fact]
    public async Task Rm_at_a_terminal_wants_the_name_typed()
    {
        (await cli.RunAsync("stack", "init", "dev")).Ok();
        cli.Keys.PushTextWithEnter("prod");
        (await cli.RunAtTerminalAsync("stack", "rm", "dev")).Code.ShouldBe(ExitCode.Cancelled);
        cli.Keys.PushTextWithEnter("dev");
        (await cli.RunAtTerminalAsync("stack", "rm", "dev")).Ok();
    }

    [Fact]
    public async Task Cancel_breaks_a_lock_that_nobody_gives_back()
    {
        (await cli.RunAsync("stack", "init", "dev")).Ok();
        var locks = Path.Combine(cli.StateFolder, ".pulumi/locks/organization/demo/dev");
        Directory.CreateDirectory(locks);
        await File.WriteAllTextAsync(
            Path.Combine(locks, "8c7a2b1e-0000-4000-8000-000000000000.json"),
            """{"pid":1,"username":"somebody","hostname":"elsewhere","timestamp":"2026-01-01T00:00:00Z"}""");
        var locked = await cli.RunAsync("up", "--yes");
        locked.Code.ShouldBe(ExitCode.Error);
        locked.Error.ShouldContain("pulumi cancel");
        (await cli.RunAsync("cancel")).Code.ShouldBe(ExitCode.Usage);
        (await cli.RunAsync("cancel", "--yes")).Ok().Out.ShouldContain("has been canceled");
        (await cli.RunAsync("up", "--yes")).Ok();
        (await cli.RunAsync("cancel", "dev", "--yes")).Ok().Out.ShouldContain("No update");
    }

    [Fact]
    public async Task Without_a_backend_it_is_said_how_to_name_one()
    {
        cli.Environment.Remove("PULUMI_BACKEND_URL");
        var refused = await cli.RunAsync("stack", "ls");
        refused.Code.ShouldBe(ExitCode.Usage);
        refused.Error.ShouldContain("PULUMI_BACKEND_URL=file://");
        refused.Error.ShouldContain("login");
    }

    [Fact]
    public async Task The_project_may_name_the_backend()
    {
        cli.Environment.Remove("PULUMI_BACKEND_URL");
        await File.AppendAllTextAsync(Path.Combine(cli.ProjectFolder, "Pulumi.yaml"), "backend:\n  url: file://./kept\n");
        (await cli.RunAsync("stack", "init", "dev")).Ok();
        File.Exists(Path.Combine(cli.ProjectFolder, "kept/.pulumi/stacks/demo/dev.json")).ShouldBeTrue();
    }
}
