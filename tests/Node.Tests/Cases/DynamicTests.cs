using EmbeddedEngine.Node.Tests.Support;

namespace EmbeddedEngine.Node.Tests.Cases;

/// <summary>Dynamic providers: the program brings the provider along, and a process of its own runs it.</summary>
public sealed class DynamicTests(NodePackages packages) : IDisposable
{
    private const string Head = "const { pulumi, File } = require(\"./file\");\n";

    private readonly NodeProject project = new(packages);

    public void Dispose() => project.Dispose();

    [Fact]
    public async Task The_life_of_a_resource()
    {
        await project.InitAsync();
        (await project.PreviewAsync(Head + """new File("a", { text: "one" });""")).Ok();
        project.Files.ShouldBeEmpty();

        var made = (await project.UpAsync(Head + """exports.size = new File("a", { text: "one" }).size;""")).Ok();
        made.Text.ShouldContain("wrote 3 characters", customMessage: "what the provider prints is shown");
        project.Content("a").ShouldBe("one");
        var state = project.State();
        state["a"].At("type").ShouldBe("pulumi-nodejs:dynamic:Resource");
        state["a"].At("id").ShouldBe(Path.Combine(project.World, "a"));
        state["a"].At("inputs", "mode").ShouldBe("plain", "the provider's check fills it in");
        state["a"].At("outputs", "size").ShouldBe("3");
        state["a"].At("provider").ShouldBe($"{state["default"].At("urn")}::{state["default"].At("id")}");
        state["demo-dev"].At("outputs", "size").ShouldBe("3");

        (await project.UpAsync(Head + """exports.size = new File("a", { text: "four" }).size;""")).Ok();
        project.Content("a").ShouldBe("four");
        project.State()["demo-dev"].At("outputs", "size").ShouldBe("4");

        (await project.UpAsync(Head + """new File("a", { text: "four", path: "b" });""")).Ok();
        project.Files.ShouldBe(["a.log", "b", "b.log"]);
        project.Lines("a.log").ShouldBe(["create", "update", "delete"]);

        (await project.DestroyAsync()).Ok();
        project.Files.ShouldBe(["a.log", "b.log"]);
        project.State().Resources.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_resource_that_is_only_read_is_seen_and_never_touched()
    {
        await project.InitAsync();
        var path = Path.Combine(project.World, "theirs");
        File.WriteAllText(path, "not ours");
        (await project.UpAsync(Head + $$"""exports.size = new File("a", { path: "theirs", text: undefined }, { id: "{{path}}" }).size;""")).Ok();
        var read = project.State()["a"];
        read.At("external").ShouldBe("true");
        read.At("id").ShouldBe(path);
        read.At("outputs", "text").ShouldBe("not ours");
        project.State()["demo-dev"].At("outputs", "size").ShouldBe("8");

        (await project.DestroyAsync()).Ok();
        project.Files.ShouldBe(["theirs"]);
        project.Content("theirs").ShouldBe("not ours");
    }

    [Fact]
    public async Task What_became_of_a_resource_in_the_world_is_found_by_a_refresh()
    {
        await project.InitAsync();
        (await project.UpAsync(Head + """new File("a", { text: "one" });""")).Ok();
        File.WriteAllText(Path.Combine(project.World, "a"), "changed by hand");
        (await project.RunAsync("refresh", "--yes", "--skip-preview", "--non-interactive")).Ok();
        project.State()["a"].At("outputs", "text").ShouldBe("changed by hand");
        project.State()["a"].At("outputs", "size").ShouldBe("15");
        project.Content("a").ShouldBe("changed by hand", "a refresh changes the state and not the world");

        (await project.UpAsync()).Ok();
        project.Content("a").ShouldBe("one");
        project.Lines("a.log").ShouldBe(["create", "update"]);

        File.Delete(Path.Combine(project.World, "a"));
        (await project.RunAsync("refresh", "--yes", "--skip-preview", "--non-interactive")).Ok();
        project.State().Names.ShouldBeEmpty();
        (await project.UpAsync()).Ok();
        project.Content("a").ShouldBe("one");
    }

    [Fact]
    public async Task Its_process_ends_with_the_update()
    {
        await project.InitAsync();
        (await project.UpAsync(Head + """new File("a", { text: "one" });""")).Ok();
        project.Processes.ShouldBeEmpty();
        (await project.UpAsync(Head + """const a = new File("a", { text: "two" }); new File("b", { text: "x", fail: "no room" }, { dependsOn: a });""")).Failed("no room");
        project.Processes.ShouldBeEmpty();
        project.Content("a").ShouldBe("two");
        (await project.UpAsync(Head + "process.exit(3);")).Failed("The program failed. Nothing was deleted.");
        project.Processes.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_provider_that_is_killed_is_one_error_and_what_it_did_last_is_not_forgotten()
    {
        await project.InitAsync();
        const string Program = """
            const made = new File("made", { text: "x" });
            new (class extends pulumi.dynamic.Resource {
                constructor() {
                    super({ async create() { process.kill(process.pid, "SIGKILL"); await new Promise(() => setTimeout(() => undefined, 60000)); } }, "deadly", {}, { dependsOn: made });
                }
            })();
            """;
        (await project.UpAsync(Head + Program)).Failed("error:");
        project.State().Names.ShouldBe(["made"]);
        project.State().Pending.ShouldBe(["creating deadly"]);
        project.Files.ShouldBe(["made", "made.log"]);
        project.Processes.ShouldBeEmpty();

        (await project.UpAsync(Head + """new File("made", { text: "x" });""")).Ok();
        project.State().Names.ShouldBe(["made"]);
        project.Lines("made.log").ShouldBe(["create"]);
    }

    [Fact]
    public async Task A_provider_that_refuses_fails_or_half_succeeds_is_believed()
    {
        await project.InitAsync();
        (await project.UpAsync(Head + """new File("a", { text: "" });""")).Failed("text: must not be empty");
        (await project.UpAsync(Head + """new File("a", { text: "x", fail: "no room" });""")).Failed("no room");
        project.State().Names.ShouldBeEmpty();
        project.State().Pending.ShouldBeEmpty();

        (await project.UpAsync(Head + """new File("a", { text: "x", half: true });""")).Failed("the disk is slow");
        project.State()["a"].List("initErrors").ShouldBe(["the disk is slow"]);
        project.State()["a"].At("outputs", "size").ShouldBe("0");

        (await project.UpAsync(Head + """new File("a", { text: "x", half: true });""")).Ok();
        project.Lines("a.log").ShouldBe(["create", "update"]); // what is half made is tried again, and not made twice
        project.State()["a"].List("initErrors").ShouldBeEmpty();
    }

    [Fact]
    public async Task Secrets_reach_the_provider_and_never_the_state()
    {
        await project.InitAsync();
        (await project.RunAsync("config", "set", "--secret", "word", "sesame-open")).Ok();
        var result = (await project.UpAsync(Head + """
            const config = new pulumi.Config();
            const file = new File("a", { text: config.requireSecret("word") });
            exports.copy = file.text;
            """.Replace("file.text", "pulumi.output(file).apply(() => config.requireSecret(\"word\"))"))).Ok();
        project.Content("a").ShouldBe("sesame-open");
        project.State()["a"].IsSecret("inputs", "text").ShouldBeTrue();
        project.State()["a"].IsSecret("outputs", "text").ShouldBeTrue();
        project.State()["demo-dev"].IsSecret("outputs", "copy").ShouldBeTrue();
        project.StateText().ShouldNotContain("sesame-open");
        result.Text.ShouldNotContain("sesame-open");
        (await project.RunAsync("stack", "output", "copy", "--show-secrets")).Ok().Out.Trim().ShouldBe("sesame-open");
    }

    [Fact]
    public async Task A_dynamic_provider_reads_the_program_s_settings()
    {
        await project.InitAsync();
        (await project.RunAsync("config", "set", "suffix", "-z")).Ok();
        (await project.UpAsync("""
            const pulumi = require("@pulumi/pulumi");
            class Namer {
                async configure(request) { this.suffix = request.config.require("suffix"); }
                async create(inputs) { return { id: inputs.stem + this.suffix, outs: { name: inputs.stem + this.suffix } }; }
            }
            class Name extends pulumi.dynamic.Resource {
                constructor(name, inputs, options) { super(new Namer(), name, { name: undefined, ...inputs }, options, "naming", "Name"); }
            }
            exports.name = new Name("n", { stem: "a" }).name;
            """)).Ok();
        project.State()["n"].At("type").ShouldBe("pulumi-nodejs:dynamic/naming:Name");
        project.State()["demo-dev"].At("outputs", "name").ShouldBe("a-z");
    }

    [Fact]
    public async Task A_program_in_TypeScript_runs_as_it_is()
    {
        await project.InitAsync();
        project.Write("Pulumi.yaml", "name: demo\nruntime: nodejs\n");
        project.Write("index.ts", """
            import * as pulumi from "@pulumi/pulumi";
            import { greet, Greeting } from "./greeting";

            interface Inputs { to: pulumi.Input<string>; }

            class Echo implements pulumi.dynamic.ResourceProvider {
                async create(inputs: { to: string }): Promise<pulumi.dynamic.CreateResult> {
                    const greeting: Greeting = { text: "hello " + inputs.to };
                    return { id: "1", outs: { ...inputs, text: greeting.text } };
                }
            }

            class Hello extends pulumi.dynamic.Resource {
                public readonly text!: pulumi.Output<string>;
                constructor(name: string, args: Inputs) { super(new Echo(), name, { text: undefined, ...args }); }
            }

            export const text = new Hello("h", { to: greet("w") }).text;
            """);
        project.Write("greeting.ts", """
            export interface Greeting { text: string; }
            export const greet = (name: string): string => name.toUpperCase();
            """);
        project.Write("package.json", """{ "name": "demo", "main": "index.ts" }""");
        project.Write("tsconfig.json", """{ "compilerOptions": { "strict": true, "target": "es2018", "module": "commonjs", "moduleResolution": "node" } }""");
        (await project.UpAsync()).Ok();
        project.State()["h"].At("outputs", "text").ShouldBe("hello W");
        project.State()["demo-dev"].At("outputs", "text").ShouldBe("hello W");
    }
}
