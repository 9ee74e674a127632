using Pulumi.Command.Local;
using Pulumi.Command.Tests.Support;
using Pulumi.Utilities;

namespace Pulumi.Command.Tests.Local;

public sealed class RunTests
{
    [Fact]
    public async Task The_function_answers_what_the_provider_says()
    {
        var (_, result) = await Declared.RunAsync(
            () => Run.Invoke(new RunInvokeArgs { Command = Output.Create("date"), Environment = { ["A"] = "1" } }));

        var value = await OutputUtilities.GetValueAsync(result);
        (value.Command, value.Stdout, value.Stderr, value.AddPreviousOutputInEnv).ShouldBe(("date", "out", "err", true));
        value.Environment.ShouldNotBeNull()["A"].ShouldBe("1");
    }

    [Fact]
    public async Task The_function_can_be_awaited()
    {
        var (_, running) = await Declared.RunAsync(() => Run.InvokeAsync(new RunArgs { Command = "date" }));

        (await running).Stdout.ShouldBe("out");
    }
}
