using EmbeddedEngine.Node.Tests.Support;

namespace EmbeddedEngine.Node.Tests.Cases;

/// <summary>The life of resources of the package <c>command</c>, and the options that say how they change.</summary>
public sealed class CommandTests(NodePackages packages) : IDisposable
{
    private const string Head = "const { pulumi, command, world, Mark } = require(\"./mark\");\n";

    private readonly NodeProject project = new(packages);

    public void Dispose() => project.Dispose();

    [Fact]
    public async Task A_resource_is_made_left_changed_replaced_and_deleted()
    {
        await project.InitAsync();
        (await project.PreviewAsync(Head + """new Mark("a", { text: "one" });""")).Ok().Out.ShouldContain("to create");
        project.Files.ShouldBeEmpty("a preview changes nothing");

        (await project.UpAsync(Head + """const a = new Mark("a", { text: "one" }); exports.said = a.environment.apply(e => e.TEXT);""")).Ok();
        project.Content("a").ShouldBe("one");
        var made = project.State()["a"];
        made.At("type").ShouldBe("command:local:Command");
        made.At("inputs", "environment", "TEXT").ShouldBe("one");
        project.State()["demo-dev"].At("outputs", "said").ShouldBe("one");

        (await project.UpAsync(flags: "--expect-no-changes")).Ok();
        project.Lines("log").ShouldBe(["create a"]);

        (await project.UpAsync(Head + """new Mark("a", { text: "two" });""")).Ok();
        project.Content("a").ShouldBe("two");
        project.State()["a"].At("id").ShouldBe(made.At("id"), "changed in place");

        (await project.UpAsync(Head + """new Mark("a", { text: "two", triggers: ["new"] });""")).Ok();
        project.Lines("log").ShouldBe(["create a", "update a", "create a", "delete a"]); // a replacement is made before the old one goes
        project.State()["a"].At("id").ShouldNotBe(made.At("id"));

        (await project.DestroyAsync()).Ok();
        project.Lines("log").Last().ShouldBe("delete a");
        project.State().Resources.ShouldBeEmpty();
    }

    [Fact]
    public async Task DeleteBeforeReplace_deletes_first_and_what_hangs_on_it_before()
    {
        const string Program = """
            const a = new Mark("a", { triggers: [TRIGGER] }, { deleteBeforeReplace: true });
            new Mark("b", { triggers: [a.id] }, { deleteBeforeReplace: true });
            """;
        await project.InitAsync();
        (await project.UpAsync(Head + Program.Replace("TRIGGER", "1"))).Ok();
        (await project.UpAsync(Head + Program.Replace("TRIGGER", "2"))).Ok();
        project.Lines("log").ShouldBe(["create a", "create b", "delete b", "delete a", "create a", "create b"]);
        project.Files.ShouldBe(["a", "b", "log"]);
        project.State().Names.ShouldBe(["a", "b"]);
        project.State().Resources.ShouldAllBe(resource => !resource.ContainsKey("delete") && !resource.ContainsKey("pendingReplacement"));
    }

    [Fact]
    public async Task IgnoreChanges_and_replaceOnChanges_decide_what_a_change_means()
    {
        const string Program = """
            new Mark("kept", { text: "WORD" }, { ignoreChanges: ["environment"] });
            new Mark("fresh", { text: "WORD" }, { replaceOnChanges: ["environment"], deleteBeforeReplace: true });
            """;
        await project.InitAsync();
        (await project.UpAsync(Head + Program.Replace("WORD", "one"))).Ok();
        var before = project.State();
        (await project.UpAsync(Head + Program.Replace("WORD", "two"))).Ok();
        project.Content("kept").ShouldBe("one");
        project.Content("fresh").ShouldBe("two");
        project.Lines("log").Order().ShouldBe(["create fresh", "create fresh", "create kept", "delete fresh"]);
        var after = project.State();
        after["kept"].At("inputs", "environment", "TEXT").ShouldBe("one");
        after["kept"].List("ignoreChanges").ShouldBe(["environment"]);
        after["kept"].At("id").ShouldBe(before["kept"].At("id"));
        after["fresh"].At("id").ShouldNotBe(before["fresh"].At("id"));
    }

    [Fact]
    public async Task Protect_refuses_a_deletion_and_a_replacement()
    {
        await project.InitAsync();
        (await project.UpAsync(Head + """new Mark("a", {}, { protect: true });""")).Ok();
        project.State()["a"].At("protect").ShouldBe("true");

        (await project.UpAsync(Head + """new Mark("a", { triggers: [1] }, { protect: true });""")).Failed("protected");
        (await project.UpAsync("require(\"./mark\");")).Failed("protected");
        (await project.DestroyAsync()).Failed("protected");
        project.Files.ShouldBe(["a", "log"]);
        project.State().Names.ShouldBe(["a"]);

        (await project.UpAsync(Head + """new Mark("a");""")).Ok();
        (await project.UpAsync("require(\"./mark\");")).Ok();
        project.Files.ShouldBe(["log"]);
        project.State().Names.ShouldBeEmpty();
    }

    [Fact]
    public async Task RetainOnDelete_and_deletedWith_leave_the_world_as_it_is()
    {
        await project.InitAsync();
        (await project.UpAsync(Head + """
            const host = new Mark("host");
            new Mark("guest", {}, { deletedWith: host });
            new Mark("heirloom", {}, { retainOnDelete: true });
            """)).Ok();
        project.State()["guest"].At("deletedWith").ShouldBe(project.State()["host"].At("urn"));
        project.State()["heirloom"].At("retainOnDelete").ShouldBe("true");

        (await project.DestroyAsync()).Ok();
        project.Files.ShouldBe(["guest", "heirloom", "log"]);
        project.Lines("log").Skip(3).ShouldBe(["delete host"]);
        project.State().Resources.ShouldBeEmpty();
    }

    [Fact]
    public async Task Aliases_of_a_resource_and_of_its_parent_are_followed()
    {
        const string Program = """
            class Room extends pulumi.ComponentResource {
                constructor(name, options) {
                    super("demo:index:Room", name, {}, options);
                    new Mark(`${name}-lamp`, { text: "on" }, { parent: this });
                }
            }
            """;
        await project.InitAsync();
        (await project.UpAsync(Head + Program + """new Mark("old", { text: "x" }); new Room("hall");""")).Ok();
        var ids = project.State().Resources.Select(resource => resource.At("id")).Order().ToList();
        project.Write("mark.js", File.ReadAllText(Path.Combine(project.Folder, "mark.js")).Replace("FILE: name", "FILE: environment?.FILE ?? name"));

        (await project.UpAsync(Head + Program + """
            new Mark("new", { text: "x" }, { aliases: [{ name: "old" }], ignoreChanges: ["*"] });
            pulumi.runtime.registerStackTransformation(({ props, opts }) => ({ props, opts: { ...opts, ignoreChanges: ["*"] } }));
            new Room("salon", { aliases: [{ name: "hall" }] });
            """)).Ok();
        project.Lines("log").Order().ShouldBe(["create hall-lamp", "create old"]); // nothing was made again
        project.State().Names.Order().ShouldBe(["new", "salon", "salon-lamp"]);
        project.State().Resources.Select(resource => resource.At("id")).Order().ShouldBe(ids);
        project.State()["salon-lamp"].At("parent").ShouldBe(project.State()["salon"].At("urn"));
        project.StateText().ShouldNotContain("\"aliases\"");
    }

    [Fact]
    public async Task CustomTimeouts_end_what_takes_too_long()
    {
        await project.InitAsync();
        (await project.UpAsync(Head + """new Mark("slow", { create: "sleep 60" }, { customTimeouts: { create: "1s", delete: "2m" } });"""))
            .Failed("error:", 1);
        project.State().Names.ShouldBeEmpty();
        (await project.UpAsync(Head + """new Mark("slow", {}, { customTimeouts: { create: "1m30s", delete: "2m" } });""")).Ok();
        project.State()["slow"].At("customTimeouts", "create").ShouldBe("90");
        project.State()["slow"].At("customTimeouts", "delete").ShouldBe("120");
    }

    [Fact]
    public async Task Functions_answer_and_their_answers_are_inputs()
    {
        await project.InitAsync();
        (await project.UpAsync(Head + """
            const now = command.local.runOutput({ command: "echo $WORD", environment: { WORD: "found" }, dir: world });
            new Mark("a", { text: now.stdout });
            exports.found = now.stdout;
            """)).Ok();
        project.Content("a").ShouldBe("found");
        project.State()["demo-dev"].At("outputs", "found").ShouldBe("found");
    }
}
