using Pulumi.Testing;
using Pulumi.Tests.Support;
using Pulumirpc;

namespace Pulumi.Tests.Stacks;

public class StackTests
{
    [Fact]
    public async Task Properties_are_the_outputs_under_their_own_names_or_the_attributes()
    {
        await using var engine = await FakeEngine.StartAsync();
        (await engine.RunAsync(Programs.StackOf<GoodStack>)).ShouldBe(0);

        var outputs = engine.Calls.OfType<RegisterResourceOutputsRequest>().ShouldHaveSingleItem();
        outputs.Urn.ShouldBe("urn:pulumi:dev::demo::pulumi:pulumi:Stack::demo-dev");
        outputs.Outputs.Fields.Keys.ShouldBe(["Address", "port"], ignoreOrder: true);
        outputs.Outputs.Fields["Address"].StringValue.ShouldBe("10.0.0.1");
    }

    [Fact]
    public async Task A_property_without_a_value_is_an_error_for_the_user()
    {
        await using var engine = await FakeEngine.StartAsync();
        (await engine.RunAsync(Programs.StackOf<ForgetfulStack>)).ShouldBe(32);
        engine.Errors.ShouldHaveSingleItem().Message.ShouldStartWith("Output(s) 'Address' have no value");
    }

    [Fact]
    public async Task A_property_that_is_no_output_is_an_error_for_the_user()
    {
        var exception = await Should.ThrowAsync<RunException>(() => Deployment.TestAsync<WrongStack>(new EmptyMocks()));
        exception.Message.ShouldContain("'Address' have an incorrect type");
    }

    [Fact]
    public async Task Transformations_of_the_stack_see_every_resource()
    {
        await using var engine = await FakeEngine.StartAsync();
        var options = new StackOptions
        {
            ResourceTransformations =
            {
                args =>
                {
                    args.Options.Protect = true;
                    return new ResourceTransformationResult(args.Args, args.Options);
                },
            },
        };
        (await engine.RunAsync(() => new Stack(Programs.From(() => { _ = new Server("s"); }), options))).ShouldBe(0);
        engine.Registration("s").Protect.ShouldBeTrue();
    }

    [Fact]
    public async Task An_error_of_the_constructor_is_shown_as_it_is()
    {
        await using var engine = await FakeEngine.StartAsync();
        (await engine.RunAsync(Programs.StackOf<BrokenStack>)).ShouldBe(32);
        engine.Errors.ShouldHaveSingleItem().Message.ShouldBe("broken settings");
    }

    public class BrokenStack : Stack
    {
        public BrokenStack() => throw new RunException("broken settings");
    }

    public class GoodStack : Stack
    {
        public GoodStack()
        {
            Address = new Server("s", new() { Connection = new ConnectionArgs { Host = "h" } }).Name.Apply(_ => "10.0.0.1");
            Port = Output.Create(22);
        }

        [Output]
        public Output<string> Address { get; set; }

        [Output("port")]
        public Output<int> Port { get; set; }
    }

    public class ForgetfulStack : Stack
    {
        [Output]
        public Output<string> Address { get; set; } = null!;
    }

    public class WrongStack : Stack
    {
        [Output]
        public string Address { get; set; } = "";
    }
}
