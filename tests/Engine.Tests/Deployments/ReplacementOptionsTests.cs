using EmbeddedEngine.Rpc;
using EmbeddedEngine.Tests.Deployments.Support;
using EmbeddedEngine.Values;
using Pulumirpc;

namespace EmbeddedEngine.Tests.Deployments;

/// <summary>The options <c>replaceWith</c> and <c>replacementTrigger</c>.</summary>
public sealed class ReplacementOptionsTests
{
    private readonly StackRunner stack = new();

    [Fact]
    public async Task What_is_replaced_with_another_follows_it_and_nothing_else_does()
    {
        await stack.UpAsync(program => ChainAsync(program, key: "1"));
        stack.Resource("b").ReplaceWith.ShouldBe([stack.Resource("a").Urn]);

        (await stack.UpAsync(program => ChainAsync(program, key: "1"))).Succeeded.ShouldBeTrue();
        stack.World.TakeCalls().ShouldBeEmpty();
        (await stack.UpAsync(program => ChainAsync(program, key: "2"))).Succeeded.ShouldBeTrue();

        stack.World.TakeCalls().ShouldBe(
            ["create a", "create b", "create c", "delete c c-3", "delete b b-2", "delete a a-1"]);
        stack.World.Names.ShouldBe(["a", "b", "c", "other"]);
        stack.State.Resources.ShouldAllBe(resource => !resource.Delete);
    }

    [Fact]
    public async Task A_preview_tells_of_the_replacements()
    {
        await stack.UpAsync(program => ChainAsync(program, key: "1"));

        await stack.PreviewAsync(program => ChainAsync(program, key: "2"));

        stack.Steps.Where(step => step.StartsWith("CreateReplacement")).ShouldBe(["CreateReplacement a", "CreateReplacement b", "CreateReplacement c"]);
        stack.World.TakeCalls().ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_deleted_before_its_replacement_comes_has_what_is_replaced_with_it_deleted_before_it()
    {
        await stack.UpAsync(program => ChainAsync(program, key: "1", exclusive: true));

        (await stack.UpAsync(program => ChainAsync(program, key: "2", exclusive: true))).Succeeded.ShouldBeTrue();

        stack.World.TakeCalls().ShouldBe(["delete c c-3", "delete b b-2", "delete a a-1", "create a", "create b", "create c"]);
        stack.World.Names.ShouldBe(["a", "b", "c", "other"]);
    }

    [Fact]
    public async Task What_is_protected_is_not_replaced_with_another()
    {
        await stack.UpAsync(program => ChainAsync(program, key: "1", protect: true));

        (await stack.UpAsync(program => ChainAsync(program, key: "2", protect: true))).Succeeded.ShouldBeFalse();

        stack.Errors.ShouldHaveSingleItem().ShouldContain("protected");
        stack.World.Names.ShouldContain("b");
    }

    [Fact]
    public async Task What_is_to_be_replaced_with_one_that_failed_is_left_alone()
    {
        stack.ContinueOnError = true;
        await stack.UpAsync(program => ChainAsync(program, key: "1"));

        (await stack.UpAsync(async program =>
        {
            var a = await program.RegisterAsync("a", [new("key", "2"), new("fail", "create")]);
            a.Result.ShouldBe(Result.Fail);
            (await program.RegisterAsync("b", [new("x", "1")], request => request.ReplaceWith.Add(a.Urn))).Result.ShouldBe(Result.Skip);
        })).Succeeded.ShouldBeFalse();

        stack.World.TakeCalls().ShouldBe(["create a"]);
        stack.Resource("b").Id.ShouldBe("b-2");
    }

    [Theory]
    [InlineData(null, "1", false)]
    [InlineData("1", null, false)]
    [InlineData("1", "1", false)]
    [InlineData("1", "2", true)]
    public async Task A_trigger_that_changes_replaces_and_one_that_comes_or_goes_does_not(string? before, string? after, bool replaces)
    {
        await stack.UpAsync(program => TriggeredAsync(program, Value(before)));

        (await stack.UpAsync(program => TriggeredAsync(program, Value(after)))).Succeeded.ShouldBeTrue();

        stack.World.TakeCalls().ShouldBe(replaces ? ["create a", "delete a a-1"] : []);
        stack.Resource("a").ReplacementTrigger.ShouldBe(Value(after));

        // What was recorded is what the next change is compared with.
        await stack.UpAsync(program => TriggeredAsync(program, "next"));
        stack.World.TakeCalls().Length.ShouldBe(after is null ? 0 : 2);
    }

    [Fact]
    public async Task That_a_trigger_is_secret_is_no_change_of_it()
    {
        await stack.UpAsync(program => TriggeredAsync(program, Nested.Map([new("t", "1")])));

        await stack.UpAsync(program => TriggeredAsync(program, Nested.Map([new("t", new PropertyValue.Secret("1"))])));

        stack.World.TakeCalls().ShouldBeEmpty();
        stack.Resource("a").ReplacementTrigger.ContainsSecrets.ShouldBeTrue();
    }

    [Fact]
    public async Task A_trigger_that_is_not_known_yet_may_replace_and_is_an_error_in_an_update()
    {
        await stack.UpAsync(program => TriggeredAsync(program, "1"));

        await stack.PreviewAsync(program => TriggeredAsync(program, PropertyValue.Unknown));
        stack.Steps.ShouldContain("CreateReplacement a");

        (await stack.UpAsync(program => TriggeredAsync(program, PropertyValue.Unknown))).Succeeded.ShouldBeFalse();
        stack.Errors.ShouldContain(message => message.Contains("'replacementTrigger' is not known"));
        stack.World.TakeCalls().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_component_has_no_use_for_either()
    {
        var components = 0;
        Task Program(ProgramClient program) => WithComponentAsync(program, $"{++components}");
        await stack.UpAsync(Program);

        (await stack.UpAsync(Program)).Succeeded.ShouldBeTrue();

        stack.Steps.ShouldContain("Same group");
        stack.World.TakeCalls().ShouldBe(["create a", "delete a a-1"]);
    }

    private static async Task WithComponentAsync(ProgramClient program, string key)
    {
        var a = await program.RegisterAsync("a", [new("key", key)]);
        await program.ComponentAsync("group", request =>
        {
            request.ReplaceWith.Add(a.Urn);
            request.ReplacementTrigger = PropertyMarshaller.ToValue(key, MarshalOptions.Full);
        });
    }

    private static PropertyValue Value(string? text) => text is null ? PropertyValue.Nothing : text;

    private static Task TriggeredAsync(ProgramClient program, PropertyValue trigger) =>
        program.RegisterAsync("a", [new("x", "1")], request => request.ReplacementTrigger = PropertyMarshaller.ToValue(trigger, MarshalOptions.Full));

    private static async Task ChainAsync(ProgramClient program, string key, bool exclusive = false, bool protect = false)
    {
        var a = await program.RegisterAsync("a", exclusive ? [new("key", key), new("exclusive", true)] : [new("key", key)]);
        var b = await program.RegisterAsync("b", [new("x", "1")], request =>
        {
            request.ReplaceWith.Add(a.Urn);
            if (protect)
                request.Protect = true;
        });
        await program.RegisterAsync("c", [new("x", "1")], request => request.ReplaceWith.Add(b.Urn));
        await program.RegisterAsync("other", [new("x", "1")]);
    }
}
