using System.Collections.Immutable;
using EmbeddedEngine.Cli.Updates;
using EmbeddedEngine.Stacks.Projects;

namespace EmbeddedEngine.Cli.Tests.Updates;

public sealed class DotnetRuntimeTests
{
    [Fact]
    public void Without_options_the_project_is_built() =>
        DotnetRuntime.Options(Project([]), assembly: null).ShouldSatisfyAllConditions(
            options => options.Directory.ShouldBe("/project/app"),
            options => options.RootDirectory.ShouldBe("/project"),
            options => options.Assembly.ShouldBeNull());

    [Theory]
    [InlineData("out/app.dll", "/project/app/out/app.dll")]
    [InlineData("../app", "/project/app")]
    [InlineData("/elsewhere/app", "/elsewhere/app")]
    public void A_built_program_is_named_from_the_programs_folder(string binary, string file) =>
        DotnetRuntime.Options(Project(new() { ["binary"] = binary }), assembly: null).Assembly.ShouldBe(file);

    [Fact]
    public void What_the_environment_names_comes_first() =>
        DotnetRuntime.Options(Project(new() { ["binary"] = "app.dll" }), "/given.dll").Assembly.ShouldBe("/given.dll");

    [Theory]
    [InlineData("binary", "", "'binary' must be the path of a built program")]
    [InlineData("compiler", "x", "the option 'compiler' is not supported")]
    public void What_a_project_asks_for_in_vain_is_named(string option, string value, string message) =>
        Should.Throw<CliException>(() => DotnetRuntime.Options(Project(new() { [option] = value }), assembly: null))
            .Message.ShouldStartWith($"/project/Pulumi.yaml: runtime dotnet: {message}");

    private static Project Project(Dictionary<string, string> options) => new()
    {
        File = "/project/Pulumi.yaml",
        Name = "demo",
        Main = "app",
        Runtime = new("dotnet", options.ToImmutableSortedDictionary(StringComparer.Ordinal)),
    };
}
