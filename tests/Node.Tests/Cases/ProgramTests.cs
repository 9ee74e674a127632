using EmbeddedEngine.Node.Tests.Support;

namespace EmbeddedEngine.Node.Tests.Cases;

/// <summary>Programs as wholes: component trees, secrets, assets, references between stacks, and how they fail.</summary>
public sealed class ProgramTests(NodePackages packages) : IDisposable
{
    private const string Head = "const { pulumi, command, world, Mark } = require(\"./mark\");\n";

    private readonly NodeProject project = new(packages);

    public void Dispose() => project.Dispose();

    [Fact]
    public async Task A_tree_of_components_is_kept_as_it_is_written()
    {
        await project.InitAsync();
        (await project.UpAsync(Head + """
            class Rack extends pulumi.ComponentResource {
                constructor(name, { size }, options) {
                    super("demo:index:Rack", name, {}, options);
                    const first = new Mark(`${name}-0`, {}, { parent: this });
                    this.names = pulumi.all([first.id]).apply(() => [...Array(size).keys()].map(i => `${name}-${i}`));
                    for (let i = 1; i < size; i++) new Mark(`${name}-${i}`, {}, { parent: this, dependsOn: first });
                    this.registerOutputs({ names: this.names });
                }
            }
            class Hall extends pulumi.ComponentResource {
                constructor(name, options) {
                    super("demo:index:Hall", name, {}, options);
                    this.rack = new Rack(`${name}-rack`, { size: 3 }, { parent: this });
                    this.registerOutputs();
                }
            }
            const hall = new Hall("hall", { protect: false });
            new Mark("door", {}, { dependsOn: hall });
            exports.names = hall.rack.names;
            """)).Ok();
        project.Lines("log")[0].ShouldBe("create hall-rack-0", "what others depend on comes first");
        project.Lines("log")[^1].ShouldBe("create door", "a dependency on a component is one on all that is in it");
        var state = project.State();
        state["hall-rack-2"].At("urn").ShouldBe("urn:pulumi:dev::demo::demo:index:Hall$demo:index:Rack$command:local:Command::hall-rack-2");
        state["hall-rack-2"].List("dependencies").ShouldBe([state["hall-rack-0"].At("urn")!]);
        state["hall-rack"].At("parent").ShouldBe(state["hall"].At("urn"));
        state["hall"].At("custom").ShouldBe("false");
        state["hall-rack"].List("outputs", "names").ShouldBe(["hall-rack-0", "hall-rack-1", "hall-rack-2"]);
        state["demo-dev"].List("outputs", "names").Count().ShouldBe(3);

        (await project.UpAsync("require(\"./mark\");")).Ok();
        project.Files.ShouldBe(["log"]);
        project.Lines("log")[4].ShouldBe("delete door", "what depends on others goes first");
        project.State().Names.ShouldBeEmpty();
    }

    [Fact]
    public async Task Secrets_stay_secret_through_outputs_and_components()
    {
        await project.InitAsync();
        (await project.RunAsync("config", "set", "--secret", "key", "open-sesame-1")).Ok();
        var result = (await project.UpAsync(Head + """
            const key = new pulumi.Config().requireSecret("key");
            const a = new Mark("a", { text: pulumi.interpolate`<${key}>` });
            const b = new command.local.Command("b", { create: "echo rest" }, { additionalSecretOutputs: ["stdout"] });
            exports.derived = a.environment.apply(e => e.TEXT.length);
            exports.nested = { list: [key, "plain"] };
            exports.out = b.stdout;
            exports.open = "plain";
            """)).Ok();
        project.Content("a").ShouldBe("<open-sesame-1>");
        var state = project.State();
        state["a"].IsSecret("inputs", "environment", "TEXT").ShouldBeTrue();
        state["b"].IsSecret("outputs", "stdout").ShouldBeTrue();
        state["b"].List("additionalSecretOutputs").ShouldBe(["stdout"]);
        state["demo-dev"].IsSecret("outputs", "derived").ShouldBeTrue();
        state["demo-dev"].IsSecret("outputs", "out").ShouldBeTrue();
        state["demo-dev"].At("outputs", "open").ShouldBe("plain");
        (project.StateText() + result.Text).ShouldNotContain("open-sesame-1");
        (await project.RunAsync("stack", "output", "nested", "--show-secrets")).Ok().Out.ShouldContain("open-sesame-1");

        var text = project.StateText();
        (await project.UpAsync()).Ok();
        project.State()["a"].ToJsonString().ShouldBe(state["a"].ToJsonString(), "what is unchanged keeps its ciphertext");
        text.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task One_stack_reads_another_s_outputs()
    {
        await project.InitAsync("other");
        (await project.UpAsync("""const { secret } = require("@pulumi/pulumi"); module.exports = { host: "h1", key: secret("key-of-other") };""", "--stack", "other")).Ok();
        await project.InitAsync();
        (await project.UpAsync(Head + """
            const other = new pulumi.StackReference("organization/demo/other");
            new Mark("a", { text: other.requireOutput("host") });
            exports.key = other.getOutput("key");
            """, "--stack", "dev")).Ok();
        project.Content("a").ShouldBe("h1");
        project.State()["organization/demo/other"].At("external").ShouldBe("true");
        project.State()["demo-dev"].IsSecret("outputs", "key").ShouldBeTrue();
        project.StateText().ShouldNotContain("key-of-other");

        (await project.UpAsync("""new (require("@pulumi/pulumi").StackReference)("organization/demo/none");""", "--stack", "dev"))
            .Failed("There is no stack 'organization/demo/none'");
    }

    [Fact]
    public async Task Assets_and_archives_are_seen_by_their_content()
    {
        const string Program = """
            new command.local.Command("made", {
                create: "cat page.txt > seen", dir: world, archivePaths: ["page.txt"], assetPaths: ["page.txt"],
            });
            exports.both = { text: new pulumi.asset.StringAsset("inline"), file: new pulumi.asset.FileAsset("page.txt"),
                all: new pulumi.asset.AssetArchive({ "a.txt": new pulumi.asset.StringAsset("x"), folder: new pulumi.asset.FileArchive(".") }) };
            """;
        await project.InitAsync();
        project.Write("page.txt", "first page");
        File.WriteAllText(Path.Combine(project.World, "page.txt"), "first page");
        (await project.UpAsync(Head + Program)).Ok();
        project.Content("seen").ShouldBe("first page");
        var state = project.State();
        state["made"].At("outputs", "assets", "page.txt", "path").ShouldNotBeNull();
        state["demo-dev"].At("outputs", "both", "text", "text").ShouldBe("inline");
        state["demo-dev"].At("outputs", "both", "file", "path").ShouldBe("page.txt");
        state["demo-dev"].At("outputs", "both", "all", "assets", "a.txt", "text").ShouldBe("x");
    }

    [Fact]
    public async Task A_failing_resource_keeps_what_was_done_and_deletes_nothing()
    {
        await project.InitAsync();
        (await project.UpAsync(Head + """new Mark("gone"); new Mark("kept");""")).Ok();
        (await project.UpAsync(Head + """
            const kept = new Mark("kept");
            const made = new Mark("made", {}, { dependsOn: kept });
            const bad = new Mark("bad", { create: "echo broken pipe >&2; exit 3" }, { dependsOn: made });
            new Mark("after", {}, { dependsOn: bad });
            """)).Failed("error:");
        project.Files.ShouldContain("gone");
        project.Files.ShouldNotContain("after");
        project.State().Names.Order().ShouldBe(["gone", "kept", "made"]);
        project.State().Pending.ShouldBeEmpty();

        (await project.UpAsync(Head + """new Mark("kept"); new Mark("made");""")).Ok();
        project.State().Names.ShouldBe(["kept", "made"], ignoreOrder: true);
        project.Files.ShouldNotContain("gone");
    }

    // Of an error that it does not know, the SDK makes a report that takes it half a minute: none of those here.
    [Theory]
    [InlineData("new pulumi.Config().require('nothing');", "Missing required configuration variable 'demo:nothing'")]
    [InlineData("console.error('out of luck'); process.exit(3);", "out of luck")]
    [InlineData("process.exit(3);", "The program failed. Nothing was deleted.")]
    public async Task A_program_that_fails_deletes_nothing_and_says_why(string fault, string message)
    {
        await project.InitAsync();
        (await project.UpAsync(Head + """new Mark("a");""")).Ok();
        var failed = await project.UpAsync(Head + fault);
        failed.Code.ShouldNotBe(0, failed.Text);
        failed.Text.ShouldContain(message);
        project.Files.ShouldBe(["a", "log"]);
        project.State().Names.ShouldBe(["a"]);
    }

    [Fact]
    public async Task What_is_not_supported_is_refused_by_name()
    {
        await project.InitAsync();
        (await project.UpAsync("""
            const pulumi = require("@pulumi/pulumi");
            new (class extends pulumi.ComponentResource { constructor() { super("far:index:Away", "a", {}, {}, true); } })();
            """)).Failed("remote components ('far:index:Away')");
        project.State().Names.ShouldBeEmpty();
        project.Files.ShouldBeEmpty();
    }
}
