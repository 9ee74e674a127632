using GitOrigin.Ops.Outputs;

namespace GitOrigin.Ops.Tests.Outputs;

public sealed class OutputsReaderTests
{
    [Fact]
    public void Reads_all_that_the_checks_need()
    {
        var outputs = OutputsReader.Read(SampleOutputs.Json);

        outputs.Host.ShouldBe("127.77.0.1");
        outputs.Port.ShouldBe(2222);
        outputs.CloneUrls.ShouldHaveSingleItem().Value.ShouldEndWith("gaiaxpy.git");
        outputs.PushUrls["gaiaxpy"]["grace"].ShouldStartWith("ssh://grace@");
        outputs.Repositories["gaiaxpy"].Head.ShouldBe("main");
        outputs.Repositories["gaiaxpy"].Tags["1.9.0"].ShouldBe("aaa");
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("""{ "host": "127.77.0.1" }""")]
    public void Says_that_the_stack_is_not_up(string json) =>
        Should.Throw<OpsException>(() => OutputsReader.Read(json)).Message.ShouldContain("scripts/create-all");

    [Fact]
    public void A_masked_key_is_refused_with_the_way_out()
    {
        var masked = SampleOutputs.Json.Replace("-----BEGIN OPENSSH PRIVATE KEY-----\\nnothing\\n-----END OPENSSH PRIVATE KEY-----\\n", "[secret]");

        Should.Throw<OpsException>(() => OutputsReader.Read(masked)).Message.ShouldContain("--show-secrets");
    }

    [Fact]
    public void A_fault_never_quotes_the_key()
    {
        var broken = SampleOutputs.Json.Replace("\"port\": 2222", "\"port\": \"x\"");

        Should.Throw<OpsException>(() => OutputsReader.Read(broken)).Message.ShouldNotContain("PRIVATE KEY");
    }
}
