using System.Diagnostics;
using EmbeddedEngine.Node.Tests.Support;

namespace EmbeddedEngine.Node.Tests.Cases;

/// <summary>A provider plugin: a process that the engine finds, starts, configures, asks, and ends.</summary>
public sealed class PluginTests(NodePackages packages) : IDisposable
{
    private const string Head = "const { pulumi, world, Provider, Thing, lengthOf } = require(\"./things\");\n";
    private const string Settings = "runtime: nodejs\nplugins: {providers: [{name: thing, path: .}]}";

    private readonly NodeProject project = new(packages, Settings);

    public void Dispose() => project.Dispose();

    [Fact]
    public async Task A_default_provider_is_configured_by_the_stack_and_does_all_that_is_asked()
    {
        await InitAsync();
        var preview = (await project.PreviewAsync(Head + """new Thing("a", { text: "one" }).size.apply(size => console.log(`of ${size}`));""")).Ok();
        preview.Out.ShouldContain("of 3", customMessage: "the plugin says in a preview what will be");
        project.Files.ShouldBe(["calls"]);

        (await project.UpAsync(Head + """exports.size = new Thing("a", { text: "one" }).size;""")).Ok();
        (await project.UpAsync(Head + """exports.size = new Thing("a", { text: "four" }).size;""")).Ok();
        project.State()["a"].At("inputs", "tag").ShouldBe("standard");
        project.State()["a"].At("outputs", "size").ShouldBe("4");
        project.Content("a").ShouldBe("four");
        (await project.UpAsync(Head + """new Thing("a", { text: "four", name: "b" });""")).Ok();
        project.State()["a"].At("id").ShouldBe("b");
        (await project.DestroyAsync()).Ok();
        project.Files.ShouldBe(["calls"]);
        project.State().Resources.ShouldBeEmpty();
        project.Lines("calls").Where(call => call != "cancel").ShouldBe(
        [
            "configure default", // the preview
            "configure default", "create a 0 plain",
            "configure default", "update a",
            "configure default", "create b 0 plain", "delete a",
            "configure default", "delete b",
        ]);
        project.Lines("calls").Last().ShouldBe("cancel", "a plugin is told before it is ended");
    }

    [Fact]
    public async Task Provider_resources_are_providers_of_their_own_and_pass_to_children()
    {
        await project.InitAsync();
        Directory.CreateDirectory(Path.Combine(project.World, "east"));
        Directory.CreateDirectory(Path.Combine(project.World, "west"));
        (await project.UpAsync(Head + """
            const east = new Provider("east", { folder: `${world}/east` });
            const west = new Provider("west", { folder: `${world}/west` });
            const group = new pulumi.ComponentResource("demo:index:Group", "group", {}, { providers: { thing: west } });
            new Thing("a", { text: "1" }, { provider: east });
            new Thing("b", { text: "2" }, { parent: group });
            exports.length = pulumi.output(lengthOf({ text: "12345" }, { provider: east })).apply(r => r.length);
            """)).Ok();
        project.Content("east/a").ShouldBe("1");
        project.Content("west/b").ShouldBe("2");
        project.Lines("east/calls")[0].ShouldBe("configure east");
        var state = project.State();
        state["a"].At("provider").ShouldBe($"{state["east"].At("urn")}::{state["east"].At("id")}");
        state["b"].At("provider").ShouldBe($"{state["west"].At("urn")}::{state["west"].At("id")}");
        state["demo-dev"].At("outputs", "length").ShouldBe("5");
        state.Names.ShouldNotContain("default");
    }

    [Fact]
    public async Task Another_configuration_that_the_plugin_says_replaces_does_replace()
    {
        const string Program = """
            const p = new Provider("p", { folder: `${world}/FOLDER` });
            new Thing("a", { text: "1" }, { provider: p });
            """;
        await project.InitAsync();
        Directory.CreateDirectory(Path.Combine(project.World, "east"));
        Directory.CreateDirectory(Path.Combine(project.World, "west"));
        (await project.UpAsync(Head + Program.Replace("FOLDER", "east"))).Ok();
        (await project.UpAsync(Head + Program.Replace("FOLDER", "west"))).Ok();
        File.Exists(Path.Combine(project.World, "east/a")).ShouldBeFalse();
        project.Content("west/a").ShouldBe("1");
    }

    [Fact]
    public async Task Secrets_stay_marked_for_a_plugin_that_takes_them_and_timeouts_are_passed()
    {
        await InitAsync();
        (await project.UpAsync(Head + """new Thing("a", { text: pulumi.secret("hush-hush") }, { customTimeouts: { create: "90s" } });""")).Ok();
        project.Lines("calls").ShouldContain("create a 90 secret");
        project.Content("a").ShouldBe("hush-hush");
        project.State()["a"].IsSecret("outputs", "text").ShouldBeTrue();
        project.StateText().ShouldNotContain("hush-hush");
    }

    [Fact]
    public async Task What_the_plugin_logs_is_shown_and_what_is_half_made_is_kept()
    {
        await InitAsync();
        (await project.UpAsync(Head + """new Thing("a", { text: "1", onCreate: "log" });""")).Ok().Text.ShouldContain("this thing is old");
        (await project.UpAsync(Head + """new Thing("b", { text: "1", onCreate: "half" });""")).Failed("it does not answer");
        project.State()["b"].List("initErrors").ShouldBe(["it does not answer"]);
        project.State().Names.ShouldContain("a", "a failed run deletes nothing");
        (await project.UpAsync(Head + """new Thing("b", { text: "1", onCreate: "half" });""")).Ok();
        project.State()["b"].List("initErrors").ShouldBeEmpty();
        project.Files.ShouldBe(["b", "calls"]);
    }

    [Fact]
    public async Task A_plugin_that_dies_is_one_error_and_what_it_did_last_is_not_forgotten()
    {
        await InitAsync();
        var result = (await project.UpAsync(Head + """
            const a = new Thing("a", { text: "1" });
            new Thing("b", { text: "1", onCreate: "die" }, { dependsOn: a });
            """)).Failed("ended with exit code 7");
        result.Text.ShouldContain("out of memory, or so");
        project.State().Names.ShouldBe(["a"]);
        project.State().Pending.ShouldBe(["creating b"]);
        (await project.UpAsync(Head + """new Thing("a", { text: "1" }); new Thing("b", { text: "1" });""")).Ok();
        project.State().Pending.ShouldBeEmpty();
        project.Files.ShouldBe(["a", "b", "calls"]);
    }

    [Fact]
    public async Task A_plugin_that_hangs_past_its_time_is_given_up()
    {
        await InitAsync();
        var result = (await project.UpAsync(Head + """new Thing("a", { text: "1", onCreate: "hang" }, { customTimeouts: { create: "1s" } });"""))
            .Failed("did not end");
        result.Text.ShouldContain("customTimeouts");
        project.State().Pending.ShouldBe(["creating a"]);
    }

    [Fact]
    public async Task A_wrong_configuration_a_failure_and_a_missing_plugin_are_named()
    {
        await project.InitAsync();
        (await project.UpAsync(Head + """new Thing("a", { text: "1" });""")).Failed("folder: must be set");
        (await project.RunAsync("config", "set", "thing:folder", project.World)).Ok();
        (await project.UpAsync(Head + """new Thing("a", { text: "1", onCreate: "fail" });""")).Failed("the disk is full");
        (await project.UpAsync(Head + """lengthOf({ text: "1" }); pulumi.runtime.invoke("thing:index:other", {}).catch(() => process.exit(32));"""))
            .Failed("there is no function thing:index:other");
        var missing = (await project.UpAsync(Head + """new pulumi.CustomResource("random:index/randomId:RandomId", "r", {}, { version: "4.16.0" });"""))
            .Failed("There is no plugin for package 'random 4.16.0'");
        missing.Text.ShouldContain(Path.Combine("plugins", "resource-random-v4.16.0", "pulumi-resource-random"));
        missing.Text.ShouldContain("/usr/bin/pulumi-resource-random");
        project.State().Names.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_plugin_in_source_form_is_run_from_its_folder()
    {
        var folder = Directory.CreateDirectory(Path.Combine(project.Folder, "source")).FullName;
        File.Copy(Path.Combine(project.Folder, "thing.js"), Path.Combine(folder, "thing.js"));
        File.WriteAllText(Path.Combine(folder, "PulumiPlugin.yaml"), "runtime: nodejs\n");
        File.WriteAllText(Path.Combine(folder, "package.json"), """{ "name": "thing", "main": "thing.js" }""");
        Directory.CreateSymbolicLink(Path.Combine(folder, "node_modules"), packages.Modules);
        project.Write("Pulumi.yaml", "name: demo\nruntime: {name: nodejs, options: {typescript: false}}\nplugins: {providers: [{name: thing, path: source}]}\n");
        await InitAsync();
        (await project.UpAsync(Head + """new Thing("a", { text: "1" });""")).Ok();
        project.Content("a").ShouldBe("1");
        project.Lines("calls").ShouldBe(["configure default", "create a 0 plain", "cancel"]);
        project.State()["a"].At("outputs", "size").ShouldBe("1");
        project.Processes.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_plugin_that_runs_already_is_used_and_left_running()
    {
        await InitAsync();
        using var plugin = Process.Start(new ProcessStartInfo("node", ["thing.js"]) { WorkingDirectory = project.Folder, RedirectStandardOutput = true })!;
        try
        {
            project.Set("PULUMI_DEBUG_PROVIDERS", $"thing:{await plugin.StandardOutput.ReadLineAsync()}");
            (await project.UpAsync(Head + """new Thing("a", { text: "1" });""")).Ok();
            (await project.UpAsync(Head + """new Thing("a", { text: "2" });""")).Ok();
            project.Content("a").ShouldBe("2");
            project.State()["a"].At("outputs", "text").ShouldBe("2");
            project.Lines("calls").ShouldBe(["configure default", "create a 0 plain", "configure default", "update a"]);
            plugin.HasExited.ShouldBeFalse();
        }
        finally
        {
            plugin.Kill();
            await plugin.WaitForExitAsync();
        }
    }

    private async Task InitAsync()
    {
        await project.InitAsync();
        (await project.RunAsync("config", "set", "thing:folder", project.World)).Ok();
    }
}
