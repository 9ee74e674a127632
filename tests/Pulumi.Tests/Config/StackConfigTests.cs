using Pulumi.Tests.Support;

namespace Pulumi.Tests.Configuration;

public class StackConfigTests
{
    private static readonly StackConfig Config = new(
        new Dictionary<string, string> { ["demo:a"] = "hunter2", ["demo:b"] = "hunter2-longer", ["demo:pin"] = "1", ["demo:plain"] = "plain" },
        new HashSet<string> { "demo:a", "demo:config:b", "demo:pin" });

    [Fact]
    public void Secret_values_are_taken_out_of_text() => Config.Redact("hunter2 and hunter2-longer in 1 plain text")
        .ShouldBe("[secret] and [secret] in 1 plain text");

    [Fact]
    public async Task A_secret_that_an_exception_quotes_does_not_reach_the_engine()
    {
        await using var engine = await FakeEngine.StartAsync();
        var exitCode = await Deployment.RunAsync(
            engine.Environment() with { Config = Config },
            () => new Stack(Programs.From((Action)(() => throw new FormatException("not a number: hunter2"))), options: null));
        exitCode.ShouldBe(32);
        engine.Errors.ShouldHaveSingleItem().Message.ShouldContain("not a number: [secret]");
    }
}
