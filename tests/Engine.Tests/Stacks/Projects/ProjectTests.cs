using EmbeddedEngine.Stacks;
using EmbeddedEngine.Stacks.Projects;
using EmbeddedEngine.Tests.State;

namespace EmbeddedEngine.Tests.Stacks.Projects;

public sealed class ProjectTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Everything_that_a_project_says_is_read()
    {
        folder.Write("Pulumi.yaml", """
            name: demo
            description: what for
            main: stacks
            author: someone
            runtime:
              name: dotnet
              options: { binary: bin/demo.dll }
            backend: { url: "file://./state" }
            stackConfigDir: settings
            options: { refresh: always }
            plugins:
              providers:
                - { name: x, path: ../x, version: 1.0.0 }
            """);

        var project = Project.Find(Directory.CreateDirectory(folder.File("a/b")).FullName);

        project.Name.ShouldBe("demo");
        project.Description.ShouldBe("what for");
        project.Folder.ShouldBe(folder.Path);
        project.Program.ShouldBe(folder.File("stacks"));
        project.Runtime.Name.ShouldBe("dotnet");
        project.Runtime.Options["binary"].ShouldBe("bin/demo.dll");
        project.BackendUrl.ShouldBe("file://./state");
        project.RefreshAlways.ShouldBeTrue();
        project.Plugins.ShouldBe([new ProjectPlugin("x", "../x", "1.0.0")]);
        project.StackFile("dev").ShouldBe(folder.File("settings/Pulumi.dev.yaml"));
    }

    [Fact]
    public void A_small_project_has_defaults()
    {
        var project = Project.Load(folder.Write("Pulumi.yml", "name: demo\nruntime: dotnet\n"));

        project.Program.ShouldBe(folder.Path);
        project.Runtime.ShouldBe(new ProjectRuntime("dotnet", project.Runtime.Options));
        project.BackendUrl.ShouldBeNull();
        project.RefreshAlways.ShouldBeFalse();
        project.StackFile("dev").ShouldBe(folder.File("Pulumi.dev.yml"));
    }

    [Fact]
    public void Without_a_project_file_the_folder_is_named() =>
        Should.Throw<StackFileException>(() => Project.Find(folder.Path)).Message.ShouldContain(folder.Path);

    [Theory]
    [InlineData("runtime: dotnet", "'name' is missing")]
    [InlineData("name: demo", "'runtime' is missing")]
    [InlineData("name: a b\nruntime: dotnet", "1: 'a b' is not a name")]
    [InlineData("name: demo\nruntime: dotnet\nmian: x", "3: 'mian' is not supported")]
    [InlineData("name: demo\nruntime: dotnet\nmain: [x]", "3: 'main' must be a text")]
    [InlineData("name: demo\nruntime: { options: {} }", "'runtime' has no 'name'")]
    [InlineData("name: demo\nruntime: dotnet\nbackend: x", "3: 'backend' must be a map")]
    [InlineData("name: demo\nruntime: dotnet\noptions: { refresh: never }", "can be 'always' only")]
    [InlineData("name: demo\nruntime: dotnet\noptions: { x: y }", "only the option 'refresh'")]
    [InlineData("name: demo\nruntime: dotnet\nplugins: { analyzers: [] }", "not 'analyzers'")]
    [InlineData("name: demo\nruntime: dotnet\nconfig: { a: { typ: string } }", "'a' has 'typ'")]
    [InlineData("name: demo\nruntime: dotnet\nconfig: { a: { type: text } }", "'text' is not a type")]
    [InlineData("name: demo\nruntime: [", "not valid YAML")]
    public void A_mistake_is_named_with_file_and_line(string text, string message)
    {
        var failure = Should.Throw<StackFileException>(() => Project.Load(folder.Write("Pulumi.yaml", text)));

        failure.Message.ShouldContain(folder.File("Pulumi.yaml"));
        failure.Message.ShouldContain(message);
    }
}
