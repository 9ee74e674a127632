using EmbeddedEngine.Node.Tests.Support;

namespace EmbeddedEngine.Node.Tests.Cases;

/// <summary>The runtime <c>nodejs</c>: what a project says of it, and what a program is told.</summary>
public sealed class RuntimeTests(NodePackages packages)
{
    [Fact]
    public async Task Without_the_SDK_the_folder_to_install_it_in_is_named()
    {
        using var project = new NodeProject(packages: null);
        await project.InitAsync();
        (await project.UpAsync("")).Failed($"run 'npm install' in that folder").Text.ShouldContain(project.Folder);
    }

    [Theory]
    [InlineData("runtime: python", "runtime 'python' is not supported")]
    [InlineData("runtime: {name: nodejs, options: {packagemanager: cargo}}", "packagemanager")]
    [InlineData("runtime: {name: nodejs, options: {typescript: perhaps}}", "typescript")]
    [InlineData("runtime: {name: nodejs, options: {binary: x}}", "the option 'binary' is not supported")]
    public async Task What_a_project_asks_for_in_vain_is_named(string settings, string message)
    {
        using var project = new NodeProject(packages, settings);
        await project.InitAsync();
        (await project.UpAsync("")).Failed(message);
    }

    [Fact]
    public async Task A_program_is_told_all_it_may_know_and_not_the_passphrase()
    {
        using var project = new NodeProject(packages, "runtime: {name: nodejs, options: {typescript: false, nodeargs: --no-warnings}}\nmain: app/main.js");
        await project.InitAsync();
        Directory.CreateDirectory(Path.Combine(project.Folder, "app"));
        project.Write("app/main.js", """
            const pulumi = require("@pulumi/pulumi");
            console.log("a word on the way");
            module.exports = {
                names: [pulumi.getProject(), pulumi.getStack(), pulumi.getOrganization()],
                root: pulumi.runtime.getRootDirectory?.() ?? "", cwd: process.cwd(), execArgv: process.execArgv,
                preview: pulumi.runtime.isDryRun(), passphrase: process.env.PULUMI_CONFIG_PASSPHRASE ?? "none",
                world: new pulumi.Config("demo").get("world"),
            };
            """);
        (await project.UpAsync()).Ok().Text.ShouldContain("a word on the way");
        var stack = project.State()["demo-dev"];
        stack.List("outputs", "names").ShouldBe(["demo", "dev", "organization"]);
        stack.At("outputs", "cwd").ShouldBe(Path.Combine(project.Folder, "app"));
        stack.List("outputs", "execArgv").ShouldBe(["--no-warnings"]);
        stack.At("outputs", "preview").ShouldBe("false");
        stack.At("outputs", "passphrase").ShouldBe("none");
        stack.At("outputs", "world").ShouldBe(project.World);
    }
}
