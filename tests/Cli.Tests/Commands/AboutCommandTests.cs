using System.Text.Json.Nodes;
using EmbeddedEngine.Cli.Tests.Harness;
using EmbeddedEngine.State;

namespace EmbeddedEngine.Cli.Tests.Commands;

public sealed class AboutCommandTests : IDisposable
{
    private readonly CliHarness cli = new();

    public void Dispose() => cli.Dispose();

    [Fact]
    public async Task Version_is_the_engines() => (await cli.RunAsync("version")).Ok().Out.ShouldBe($"{EngineVersion.Current}\n");

    [Fact]
    public async Task What_can_be_found_out_is_told_and_the_rest_is_no_failure()
    {
        var about = JsonNode.Parse((await cli.RunAsync("about", "--json")).Ok().Out)!;
        about["plugins"]![0]!["name"]!.GetValue<string>().ShouldBe("fake");
        about["currentStack"].ShouldBeNull();
        about["errors"]!.AsArray().ShouldHaveSingleItem()!.GetValue<string>().ShouldContain("no stack is selected");
        (await cli.RunAsync("stack", "init", "dev")).Ok();
        JsonNode.Parse((await cli.RunAsync("about", "--json")).Ok().Out)!["currentStack"]!["fullyQualifiedName"]!.GetValue<string>()
            .ShouldBe("organization/demo/dev");
        cli.Program.Resources["a"] = new() { ["x"] = FakeProgram.Text("1") };
        (await cli.RunAsync("up", "--yes")).Ok();
        var stack = JsonNode.Parse((await cli.RunAsync("about", "--json")).Ok().Out)!["currentStack"]!;
        stack["resources"]!.AsArray().Select(resource => resource!["type"]!.GetValue<string>()).ShouldBe(["pulumi:pulumi:Stack", "pulumi:providers:fake", "fake:index:Thing"]);
        stack["pendingOperations"]!.AsArray().ShouldBeEmpty();
        (await cli.RunAsync("about")).Ok().Out.ShouldContain("resources: 3");
        (await cli.RunAsync("about")).Ok().Out.ShouldContain("language: dotnet");
    }
}
