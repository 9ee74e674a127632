namespace Pulumi.Tests.Run;

public class ProgramEnvironmentTests
{
    private static readonly IReadOnlyDictionary<string, string> Complete = new Dictionary<string, string>
    {
        ["PULUMI_MONITOR"] = "127.0.0.1:1",
        ["PULUMI_ENGINE"] = "127.0.0.1:2",
        ["PULUMI_PROJECT"] = "demo",
        ["PULUMI_STACK"] = "dev",
        ["PULUMI_DRY_RUN"] = "true",
        ["PULUMI_QUERY_MODE"] = "false",
        ["PULUMI_PARALLEL"] = "4",
        ["PULUMI_CONFIG"] = """{"demo:a":"1","old:config:b":"2"}""",
        ["PULUMI_CONFIG_SECRET_KEYS"] = """["old:config:b"]""",
    };

    [Fact]
    public void What_the_engine_sets_is_read()
    {
        var environment = ProgramEnvironment.Parse(name => Complete.GetValueOrDefault(name));
        environment.Monitor.ShouldBe("127.0.0.1:1");
        environment.Engine.ShouldBe("127.0.0.1:2");
        environment.IsDryRun.ShouldBeTrue();
        environment.Organization.ShouldBe("organization");
        environment.RootDirectory.ShouldBeNull();
        environment.Config.Get("demo:a").ShouldBe("1");
        environment.Config.Get("old:b").ShouldBe("2");
        environment.Config.IsSecret("old:b").ShouldBeTrue();
        environment.Config.IsSecret("demo:a").ShouldBeFalse();
    }

    [Theory]
    [InlineData("PULUMI_MONITOR")]
    [InlineData("PULUMI_ENGINE")]
    [InlineData("PULUMI_PROJECT")]
    [InlineData("PULUMI_STACK")]
    [InlineData("PULUMI_DRY_RUN")]
    [InlineData("PULUMI_QUERY_MODE")]
    [InlineData("PULUMI_PARALLEL")]
    public void What_is_missing_is_named(string missing)
    {
        var exception = Should.Throw<InvalidOperationException>(
            () => ProgramEnvironment.Parse(name => name == missing ? null : Complete.GetValueOrDefault(name)));
        exception.Message.ShouldContain("without the Pulumi engine available");
        exception.Message.ShouldContain(missing);
    }

    [Fact]
    public async Task A_program_without_an_engine_says_so() =>
        (await Should.ThrowAsync<InvalidOperationException>(() => Deployment.RunAsync(() => { })))
            .Message.ShouldContain("without the Pulumi engine available");
}
