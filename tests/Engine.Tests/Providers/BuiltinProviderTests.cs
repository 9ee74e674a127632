using EmbeddedEngine.Deployments.Targets;
using EmbeddedEngine.Providers;
using EmbeddedEngine.Stacks;
using EmbeddedEngine.Tests.Deployments.Support;
using EmbeddedEngine.Values;
using Moq;

namespace EmbeddedEngine.Tests.Providers;

public sealed class BuiltinProviderTests
{
    private readonly StackRunner stack = new();
    private readonly Mock<IStackOutputsReader> reader = new(MockBehavior.Strict);

    public BuiltinProviderTests() => stack.OtherPackages.Add(new BuiltinProviderFactory(reader.Object));

    [Fact]
    public async Task A_stack_reference_reads_the_outputs_of_another_stack()
    {
        reader.Setup(r => r.ReadAsync(new StackName("net", "prod"), It.IsAny<CancellationToken>()))
            .ReturnsAsync([new("cidr", "10.0.0.0/8"), new("key", ((PropertyValue)"k").AsSecret())]);
        var result = await stack.UpAsync(async program =>
        {
            var read = await program.Monitor.ReadResourceAsync(Reference(program, "organization/net/prod"));
            read.Properties.Fields["outputs"].StructValue.Fields["cidr"].StringValue.ShouldBe("10.0.0.0/8");
            read.Properties.Fields["secretOutputNames"].ListValue.Values.ShouldHaveSingleItem().StringValue.ShouldBe("key");
        });
        result.Succeeded.ShouldBeTrue(string.Join("\n", stack.Errors));
        stack.Resource("organization/net/prod").External.ShouldBeTrue();
        stack.Resource("organization/net/prod").Provider.ShouldContain("pulumi:providers:pulumi::default::");
    }

    [Theory]
    [InlineData("organization/net/none", "no stack")]
    [InlineData("net/prod", "organization/PROJECT/STACK")]
    public async Task What_names_no_stack_is_said(string name, string message)
    {
        reader.Setup(r => r.ReadAsync(It.IsAny<StackName>(), It.IsAny<CancellationToken>())).ReturnsAsync((PropertyMap?)null);
        var result = await stack.UpAsync(async program => await program.Monitor.ReadResourceAsync(Reference(program, name)));
        result.Succeeded.ShouldBeFalse();
        stack.Errors.ShouldHaveSingleItem().ShouldContain(message);
    }

    [Fact]
    public async Task A_stash_keeps_the_first_value_until_it_is_replaced()
    {
        async Task Stash(ProgramClient program, PropertyValue input, string expected)
        {
            var stash = await program.RegisterAsync("stash", [new("input", input)], type: "pulumi:index:Stash");
            stash.Object.Fields["output"].StringValue.ShouldBe(expected);
        }

        (await stack.UpAsync(program => Stash(program, "one", "one"))).Succeeded.ShouldBeTrue(string.Join("\n", stack.Errors));
        (await stack.PreviewAsync(program => Stash(program, "two", "one"))).Succeeded.ShouldBeTrue();
        (await stack.UpAsync(program => Stash(program, "two", "one"))).Succeeded.ShouldBeTrue();
        stack.Resource("stash").Outputs.ShouldBe([new("input", "two"), new("output", "one")]);
        (await stack.RefreshAsync()).Succeeded.ShouldBeTrue();
        stack.Resource("stash").Outputs.ShouldBe([new("input", "two"), new("output", "one")]);
        stack.Configure = options => options with { Choice = options.Choice with { Replace = new UrnPatterns([stack.Resource("stash").Urn.Value]) } };
        (await stack.UpAsync(program => Stash(program, "two", "two"))).Succeeded.ShouldBeTrue();
        (await stack.DestroyAsync()).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task A_type_that_the_engine_does_not_have_is_named()
    {
        (await stack.UpAsync(program => program.RegisterAsync("x", [], type: "pulumi:index:Thing"))).Succeeded.ShouldBeFalse();
        stack.Errors.ShouldHaveSingleItem().ShouldContain("'pulumi:index:Thing'");
    }

    private static Pulumirpc.ReadResourceRequest Reference(ProgramClient program, string name) => new()
    {
        Id = name,
        Name = name,
        Type = "pulumi:pulumi:StackReference",
        Parent = program.Stack,
        Properties = new() { Fields = { ["name"] = Google.Protobuf.WellKnownTypes.Value.ForString(name) } },
        AcceptSecrets = true,
    };
}
