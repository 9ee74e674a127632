using System.Collections.Immutable;
using Moq;
using Pulumi.Testing;

namespace Pulumi.Command.Tests.Support;

/// <summary>Runs a declaration under mocks that answer a resource's inputs and some outputs.</summary>
internal static class Declared
{
    public static async Task<(ImmutableArray<MockResourceArgs> Resources, T Value)> RunAsync<T>(
        Func<T> declare, bool preview = false, params (string Name, object Value)[] outputs)
    {
        var seen = new List<MockResourceArgs>();
        var mocks = new Mock<IMocks> { CallBase = true };
        mocks.Setup(m => m.NewResourceAsync(Moq.Capture.In(seen))).ReturnsAsync((MockResourceArgs args) =>
            (preview ? null : $"{args.Name}-id", args.Inputs.SetItems(outputs.Select(o => KeyValuePair.Create(o.Name, o.Value)))));
        mocks.Setup(m => m.CallAsync(It.IsAny<MockCallArgs>())).ReturnsAsync((MockCallArgs args) =>
            args.Args.Add("stdout", "out").Add("stderr", "err"));

        T value = default!;
        await Deployment.TestAsync(mocks.Object, new TestOptions { IsPreview = preview }, () =>
        {
            value = declare();
            return new Dictionary<string, object?>();
        });
        return ([.. seen], value);
    }
}
