using System.Text.Json;
using Pulumi.Tests.Support;

namespace Pulumi.Tests.Configuration;

public class ConfigTests
{
    private static async Task RunAsync(Dictionary<string, string> values, Func<Task> program)
    {
        await using var engine = await FakeEngine.StartAsync();
        var environment = engine.Environment() with { Config = new(values, new HashSet<string> { "demo:secret" }) };
        var exitCode = await Deployment.RunAsync(environment, () => new Stack(Programs.From(program), options: null));
        exitCode.ShouldBe(0, string.Join('\n', engine.Errors.Select(error => error.Message)));
    }

    [Fact]
    public Task Values_are_read_as_their_types() => RunAsync(
        new()
        {
            ["demo:text"] = "t", ["demo:flag"] = "true", ["demo:int"] = "7", ["demo:double"] = "1.5",
            ["demo:object"] = """{"a":[1,2]}""", ["demo:secret"] = "s", ["other:config:text"] = "o",
        },
        async () =>
        {
            var config = new global::Pulumi.Config();
            config.Get("text").ShouldBe("t");
            config.GetBoolean("flag").ShouldBe(true);
            config.RequireInt32("int").ShouldBe(7);
            config.RequireDouble("double").ShouldBe(1.5);
            config.RequireObject<JsonElement>("object").GetProperty("a").GetArrayLength().ShouldBe(2);
            config.Get("none").ShouldBeNull();
            config.GetInt32("none").ShouldBeNull();
            config.GetSecret("none").ShouldBeNull();
            config.Get("secret").ShouldBe("s");
            var secret = await config.RequireSecret("secret").DataAsync();
            secret.ShouldBe(OutputData.Known("s", isSecret: true));
            (await config.RequireSecretInt32("int").DataAsync()).ShouldBe(OutputData.Known(7, isSecret: true));
            new global::Pulumi.Config("other").Get("text").ShouldBe("o");
        });

    [Fact]
    public Task A_missing_value_is_named_with_its_namespace() => RunAsync([], () =>
    {
        var exception = Should.Throw<RunException>(() => new global::Pulumi.Config().Require("key"));
        exception.Message.ShouldStartWith("Missing Required configuration variable 'demo:key'");
        Should.Throw<RunException>(() => new global::Pulumi.Config("other").RequireSecretObject<string>("key")).Message.ShouldContain("'other:key'");
        return Task.CompletedTask;
    });

    [Fact]
    public Task A_value_of_the_wrong_type_is_named_but_not_shown() => RunAsync(
        new() { ["demo:number"] = "hunter2", ["demo:object"] = """{"a": hunter2}""" },
        () =>
        {
            var config = new global::Pulumi.Config();
            var number = Should.Throw<RunException>(() => config.RequireInt32("number"));
            number.Message.ShouldContain("'demo:number'");
            number.ToString().ShouldNotContain("hunter2");
            Should.Throw<RunException>(() => config.RequireObject<Dictionary<string, int>>("object")).ToString().ShouldNotContain("hunter2");
            return Task.CompletedTask;
        });
}
