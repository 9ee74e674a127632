using Google.Protobuf.WellKnownTypes;
using Pulumi.Serialization;
using Pulumi.Tests.Support;
using Pulumirpc;

namespace Pulumi.Tests.Stacks;

public class StackReferenceTests
{
    private static ReadResourceResponse Answer(ReadResourceRequest request) => new()
    {
        Urn = Urn.Build("dev", "demo", request.Parent, request.Type, request.Name),
        Properties = new()
        {
            Fields =
            {
                ["name"] = Value.ForString(request.Id),
                ["outputs"] = Value.ForStruct(new()
                {
                    Fields = { ["host"] = Value.ForString("h"), ["key"] = WireValues.Secret(Value.ForString("k")) },
                }),
                ["secretOutputNames"] = Value.ForList(Value.ForString("key")),
            },
        },
    };

    [Fact]
    public async Task Outputs_are_read_and_only_the_secret_ones_are_secret()
    {
        await using var engine = await FakeEngine.StartAsync();
        engine.OnRead = Answer;
        var exitCode = await engine.RunAsync(() => new Stack(
            async () =>
            {
                var reference = new StackReference("organization/other/prod");
                (await reference.GetOutput("host").DataAsync()).ShouldBe(
                    new OutputData<object?>([reference], "h", IsKnown: true, IsSecret: false),
                    new ByMarksAndValue());
                (await reference.GetOutput("key").DataAsync()).IsSecret.ShouldBeTrue();
                (await reference.GetOutput("none").DataAsync()).Value.ShouldBeNull();
                (await reference.GetValueAsync("host")).ShouldBe("h");
                (await reference.GetOutputDetailsAsync("key")).SecretValue.ShouldBe("k");
                await Should.ThrowAsync<InvalidOperationException>(() => reference.GetValueAsync("key"));
                (await Should.ThrowAsync<KeyNotFoundException>(() => reference.RequireValueAsync("none"))).Message.ShouldContain("'none'");
                return new Dictionary<string, object?>();
            },
            options: null));

        exitCode.ShouldBe(0, string.Join('\n', engine.Errors.Select(error => error.Message)));
        var read = engine.Calls.OfType<ReadResourceRequest>().ShouldHaveSingleItem();
        read.Type.ShouldBe("pulumi:pulumi:StackReference");
        read.Id.ShouldBe("organization/other/prod");
        read.Properties.Fields["name"].StringValue.ShouldBe("organization/other/prod");
    }

    private sealed class ByMarksAndValue : IEqualityComparer<OutputData<object?>>
    {
        public bool Equals(OutputData<object?> x, OutputData<object?> y) =>
            Equals(x.Value, y.Value) && x.IsKnown == y.IsKnown && x.IsSecret == y.IsSecret && x.Resources.SetEquals(y.Resources);

        public int GetHashCode(OutputData<object?> obj) => obj.Value?.GetHashCode() ?? 0;
    }
}
