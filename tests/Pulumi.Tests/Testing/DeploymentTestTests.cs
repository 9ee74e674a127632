using System.Collections.Immutable;
using Moq;
using Pulumi.Testing;
using Pulumi.Tests.Support;

namespace Pulumi.Tests.Testing;

public class DeploymentTestTests
{
    private static Mock<IMocks> Mocks(string? id = "the-id")
    {
        var mocks = new Mock<IMocks> { CallBase = true };
        mocks.Setup(m => m.NewResourceAsync(It.IsAny<MockResourceArgs>()))
            .ReturnsAsync((MockResourceArgs args) => (id, args.Inputs));
        return mocks;
    }

    [Fact]
    public async Task A_stack_is_made_of_what_the_mocks_give()
    {
        var mocks = Mocks();
        var resources = await Deployment.TestAsync<ServerStack>(mocks.Object, new() { IsPreview = false });

        resources.Select(resource => resource.GetType()).ShouldBe([typeof(ServerStack), typeof(Server)]);
        var stack = resources.OfType<ServerStack>().Single();
        (await stack.Id.DataAsync()).Value.ShouldBe("the-id");
        mocks.Verify(m => m.NewResourceAsync(It.Is<MockResourceArgs>(args =>
            args.Type == "test:index:Server" && args.Name == "s" && (string)args.Inputs["name"] == "n")));
        mocks.Verify(m => m.NewResourceAsync(It.IsAny<MockResourceArgs>()), Times.Once);
    }

    [Fact]
    public async Task A_preview_is_the_default_and_leaves_what_mocks_do_not_give_unknown()
    {
        var (preview, update) = (
            await Deployment.TestAsync<ServerStack>(Mocks(id: null).Object),
            await Deployment.TestAsync<ServerStack>(Mocks(id: null).Object, new() { IsPreview = false }));

        var previewed = preview.OfType<Server>().Single();
        (await previewed.Address.DataAsync()).IsKnown.ShouldBeFalse();
        (await previewed.Id.DataAsync()).IsKnown.ShouldBeFalse();
        (await previewed.Name.DataAsync()).Value.ShouldBe("n");

        var updated = update.OfType<Server>().Single();
        (await updated.Address.DataAsync()).ShouldSatisfyAllConditions(
            data => data.IsKnown.ShouldBeTrue(),
            data => data.Value.ShouldBeNull());
    }

    [Fact]
    public async Task A_function_gives_its_resources_without_the_stack_and_its_outputs()
    {
        var (resources, outputs) = await Deployment.TestAsync(
            new EmptyMocks(),
            new() { ProjectName = "p", StackName = "s", OrganizationName = "o", RootDirectory = "/r", IsPreview = false },
            () =>
            {
                var instance = Deployment.Instance;
                var server = new Server("a", new() { Size = 2 });
                return new Dictionary<string, object?>
                {
                    ["where"] = $"{instance.OrganizationName}/{instance.ProjectName}/{instance.StackName} {instance.RootDirectory}",
                    ["size"] = server.Size,
                };
            });

        resources.ShouldHaveSingleItem().GetResourceName().ShouldBe("a");
        outputs["where"].ShouldBe("o/p/s /r");
        (await outputs["size"].ShouldBeOfType<Output<int>>().DataAsync()).Value.ShouldBe(2);
    }

    [Fact]
    public async Task Secrets_are_laid_open_to_mocks_and_unknown_inputs_are_left_out()
    {
        var seen = new List<MockResourceArgs>();
        var mocks = new Mock<IMocks> { CallBase = true };
        mocks.Setup(m => m.NewResourceAsync(Capture.In(seen))).ReturnsAsync((null, ImmutableDictionary<string, object>.Empty));
        await Deployment.TestAsync(mocks.Object, new(), () =>
        {
            var first = new Server("first", new() { Name = Output.CreateSecret("pw") });
            _ = new Server("second", new() { Name = first.Id, Size = 1 });
        });

        seen.Single(args => args.Name == "first").Inputs["name"].ShouldBe("pw");
        seen.Single(args => args.Name == "second").Inputs.Keys.ShouldBe(["size"]);
    }

    [Fact]
    public async Task Functions_are_answered_by_mocks()
    {
        var mocks = Mocks();
        mocks.Setup(m => m.CallAsync(It.Is<MockCallArgs>(args => args.Token == "test:index:getImage")))
            .ReturnsAsync((MockCallArgs args) => new Dictionary<string, object> { ["id"] = $"image of {args.Args["name"]}" });
        var (_, outputs) = await Deployment.TestAsync(mocks.Object, new(), async () =>
        {
            var plain = await GetImage.InvokeAsync(new() { Name = "a" });
            return new Dictionary<string, object?> { ["plain"] = plain.Id, ["output"] = GetImage.Invoke(new() { Name = "b" }).Apply(i => i.Id) };
        });

        outputs["plain"].ShouldBe("image of a");
        (await outputs["output"].ShouldBeOfType<Output<string>>().DataAsync()).Value.ShouldBe("image of b");
    }

    [Fact]
    public async Task Methods_of_resources_are_answered_by_mocks_and_see_the_resource()
    {
        var seen = new List<MockCallArgs>();
        var mocks = Mocks();
        mocks.Setup(m => m.CallAsync(Capture.In(seen))).ReturnsAsync(new Dictionary<string, object> { ["id"] = "called" });
        var (_, outputs) = await Deployment.TestAsync(mocks.Object, new(), () =>
        {
            var server = new Server("s", new() { Name = "n" });
            var result = Deployment.Instance.Call<GetImageResult>("test:index:Server/image", CallArgs.Empty, server);
            return new Dictionary<string, object?> { ["id"] = result.Apply(image => image.Id) };
        });

        (await outputs["id"].ShouldBeOfType<Output<string>>().DataAsync()).Value.ShouldBe("called");
        var self = seen.ShouldHaveSingleItem().Args["__self__"].ShouldBeOfType<Server>();
        (await self.Name.DataAsync()).Value.ShouldBe("n");
    }

    [Fact]
    public async Task Outputs_of_components_and_of_the_stack_reach_the_mocks()
    {
        var seen = new List<MockRegisterResourceOutputsRequest>();
        var mocks = Mocks();
        mocks.Setup(m => m.RegisterResourceOutputs(Capture.In(seen))).Returns(Task.CompletedTask);
        await Deployment.TestAsync(mocks.Object, new(), () => { _ = new Group("g", null, "a"); });

        seen.Count.ShouldBe(2);
        var group = seen.Single(request => request.Urn == "urn:pulumi:stack::project::demo:index:Group::g");
        (await group.Outputs["first"].DataAsync()).Value.ShouldBe("a");
    }

    [Fact]
    public async Task A_program_that_fails_fails_the_test_with_its_message()
    {
        var exception = await Should.ThrowAsync<RunException>(
            () => Deployment.TestAsync(new EmptyMocks(), new(), (Action)(() => throw new RunException("wrong settings"))));
        exception.Message.ShouldContain("wrong settings");
    }

    [Fact]
    public async Task A_stack_can_be_made_by_a_service_provider()
    {
        var services = new Mock<IServiceProvider>();
        services.Setup(s => s.GetService(typeof(ServerStack))).Returns(() => new ServerStack());
        var resources = await Deployment.TestWithServiceProviderAsync<ServerStack>(new EmptyMocks(), services.Object);
        resources.ShouldContain(resource => resource is ServerStack);
    }

    public class ServerStack : Stack
    {
        public ServerStack() => Id = new Server("s", new() { Name = "n" }).Id;

        [Output]
        public Output<string> Id { get; private set; }
    }
}
