using System.Text.Json;
using GitOrigin.Ops.Reach;
using Spectre.Console.Testing;

namespace GitOrigin.Ops.Tests.Reach;

public sealed class ReachReportTests
{
    private static readonly Finding Failed = new(FindingKind.CloudInitFailed, "the first boot failed", "see [the end]") { Console = ["a [1] b", "c"] };

    [Fact]
    public void Text_is_the_sentence_what_to_do_and_the_end_of_the_console()
    {
        using var console = new TestConsole().Width(200);

        ReachReport.WriteText(Failed, "no cloud 'sky'", console);

        console.Lines.ShouldBe(
            ["the first boot failed", "the cloud could not be asked: no cloud 'sky'", "next: see [the end]", "the end of the server's console log:", "    a [1] b", "    c"]);
    }

    [Fact]
    public void Json_has_plain_names()
    {
        var writer = new StringWriter();

        ReachReport.WriteJson(Failed, new(SshOutcome.TimedOut, "no answer", "192.0.2.9"), null, writer);

        var json = JsonElement.Parse(writer.ToString());
        json.GetProperty("reached").GetBoolean().ShouldBeFalse();
        json.GetProperty("finding").GetString().ShouldBe("cloud-init-failed");
        json.GetProperty("ssh").GetString().ShouldBe("timed-out");
        json.GetProperty("from").GetString().ShouldBe("192.0.2.9");
        json.GetProperty("console").GetArrayLength().ShouldBe(2);
    }
}
