using System.Text.RegularExpressions;
using EmbeddedEngine.Node.Tests.Support;

namespace EmbeddedEngine.Node.Tests.Cases;

/// <summary>Programs as people write them: several parts of the SDK at once.</summary>
public sealed partial class ExampleTests(NodePackages packages) : IDisposable
{
    private readonly NodeProject project = new(packages, "runtime: nodejs");

    public void Dispose() => project.Dispose();

    [Fact]
    public async Task Random_values_stay_until_a_keeper_changes()
    {
        const string Program = """
            const pulumi = require("@pulumi/pulumi");
            const crypto = require("crypto");

            const generator = {
                async create({ length, keepers }) {
                    return { id: crypto.randomUUID(), outs: { length, keepers, value: crypto.randomBytes(length).toString("hex") } };
                },
                async diff(id, olds, news) {
                    const replaces = ["length", "keepers"].filter(name => JSON.stringify(olds[name]) !== JSON.stringify(news[name]));
                    return { changes: replaces.length > 0, replaces, deleteBeforeReplace: true };
                },
            };

            class RandomHex extends pulumi.dynamic.Resource {
                constructor(name, args, options) {
                    super(generator, name, { value: undefined, ...args }, { additionalSecretOutputs: ["value"], ...options });
                }
            }

            const password = new RandomHex("password", { length: 8, keepers: { rotation: "ROTATION" } });
            const pets = ["ada", "bo"].map(name => new RandomHex(name, { length: 2, keepers: {} }, { dependsOn: password }));
            exports.password = password.value;
            exports.pets = pulumi.all(pets.map(pet => pulumi.unsecret(pet.value)));
            """;
        await project.InitAsync();
        (await project.UpAsync(Program.Replace("ROTATION", "1"))).Ok();
        var first = await OutputAsync("password");
        first.ShouldMatch("^[0-9a-f]{16}$");
        project.State()["password"].IsSecret("outputs", "value").ShouldBeTrue();
        project.StateText().ShouldNotContain(first);
        var pets = project.State()["demo-dev"].List("outputs", "pets").ToList();
        pets.ShouldAllBe(pet => Hex().IsMatch(pet));

        (await project.UpAsync()).Ok();
        (await OutputAsync("password")).ShouldBe(first);
        (await project.UpAsync(Program.Replace("ROTATION", "2"))).Ok();
        (await OutputAsync("password")).ShouldNotBe(first);
        project.State()["demo-dev"].List("outputs", "pets").ShouldBe(pets); // what only depends on a replaced resource stays
    }

    [Fact]
    public async Task A_site_of_components_and_commands()
    {
        const string Program = """
            const pulumi = require("@pulumi/pulumi");
            const { local } = require("@pulumi/command");
            const world = new pulumi.Config().require("world");

            class Page extends pulumi.ComponentResource {
                constructor(name, args, options) {
                    super("site:index:Page", name, {}, options);
                    const file = pulumi.output(args.title).apply(title => `${title.toLowerCase().replace(/ /g, "-")}.html`);
                    this.written = new local.Command(`${name}-html`, {
                        create: pulumi.interpolate`cat > ${file}; echo ${file}`,
                        update: pulumi.interpolate`cat > ${file}; echo ${file}`,
                        delete: pulumi.interpolate`rm ${file}`,
                        stdin: pulumi.interpolate`<h1>${args.title}</h1>${args.body}`,
                        dir: world,
                    }, { parent: this });
                    this.path = this.written.stdout;
                    this.registerOutputs({ path: this.path });
                }
            }

            const token = new local.Command("token", { create: "echo t-$((123456789 * 9))", logging: "none" }, { additionalSecretOutputs: ["stdout"] });
            const pages = { About: "who", "Read Me": "BODY" };
            const made = Object.entries(pages).map(([title, body], i) => new Page(`page${i}`, { title, body }));
            const index = new local.Command("index", {
                create: pulumi.all(made.map(page => page.path)).apply(paths => `printf '%s\n' ${paths.join(" ")} > index.txt`),
                triggers: made.map(page => page.path),
                environment: { TOKEN: token.stdout },
                dir: world,
            }, { dependsOn: made, deleteBeforeReplace: true });
            exports.paths = made.map(page => page.path);
            exports.token = token.stdout;
            """;
        await project.InitAsync();
        project.Write("index.js", Program);
        (await project.RunAsync("up", "--yes", "--non-interactive")).Ok();
        project.Files.ShouldBe(["about.html", "index.txt", "read-me.html"]);
        project.Content("read-me.html").ShouldBe("<h1>Read Me</h1>BODY");
        project.Lines("index.txt").ShouldBe(["about.html", "read-me.html"]);
        var state = project.State();
        state["demo-dev"].List("outputs", "paths").ShouldBe(["about.html", "read-me.html"]);
        state["demo-dev"].IsSecret("outputs", "token").ShouldBeTrue();
        project.StateText().ShouldNotContain("t-1111111101");
        state["index"].List("dependencies").Count().ShouldBe(3, "the two pages' commands and the token");

        (await project.UpAsync(Program.Replace("BODY", "more"))).Ok();
        project.Content("read-me.html").ShouldBe("<h1>Read Me</h1>more");
        (await project.DestroyAsync()).Ok();
        project.Files.ShouldBe(["index.txt"]); // which no command deletes
    }

    private async Task<string> OutputAsync(string name) =>
        (await project.RunAsync("stack", "output", name, "--show-secrets")).Ok().Out.Trim();

    [GeneratedRegex("^[0-9a-f]{4}$")]
    private static partial Regex Hex();
}
