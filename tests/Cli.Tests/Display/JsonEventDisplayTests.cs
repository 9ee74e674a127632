using System.Text.Json.Nodes;
using EmbeddedEngine.Cli.Display;
using EmbeddedEngine.Events;
using Microsoft.Extensions.Time.Testing;

namespace EmbeddedEngine.Cli.Tests.Display;

public sealed class JsonEventDisplayTests
{
    [Fact]
    public void Each_event_is_an_object_on_its_own_line_in_order()
    {
        var lines = Show(EventStream.Mixed());
        lines.Select(line => line["sequence"]!.GetValue<int>()).ShouldBe(Enumerable.Range(0, lines.Count));
        lines.ShouldAllBe(line => line["timestamp"]!.GetValue<long>() == 946684800);
        lines[0]["preludeEvent"]!["config"]!["origin:key"]!.GetValue<string>().ShouldBe("[secret]");
        lines[^1]["summaryEvent"]!["resourceChanges"]!.ToJsonString().ShouldBe("""{"same":12,"create":2,"update":1}""");
        lines[^1]["summaryEvent"]!["outputs"]!["deployKey"]!.GetValue<string>().ShouldBe("[secret]");
    }

    [Fact]
    public void A_step_has_the_official_metadata()
    {
        var step = EventStream.Step(StepKind.Update, "sshd", EventStream.Inputs("a"), EventStream.Inputs("b"));
        var metadata = Show([EventStream.Started(preview: true), step.Done()])[1]["resOutputsEvent"]!;
        metadata["planning"]!.GetValue<bool>().ShouldBeTrue();
        metadata["metadata"]!["op"]!.GetValue<string>().ShouldBe("update");
        metadata["metadata"]!["urn"]!.GetValue<string>().ShouldBe("urn:pulumi:dev::origin::command:remote:Command::sshd");
        metadata["metadata"]!["diffs"]!.ToJsonString().ShouldBe("""["create"]""");
        metadata["metadata"]!["new"]!["inputs"]!.ToJsonString().ShouldBe("""{"connection":"[secret]","create":"b"}""");
    }

    private static List<JsonNode> Show(IEnumerable<EngineEvent> events)
    {
        using var writer = new StringWriter();
        var display = new JsonEventDisplay(writer, new FakeTimeProvider(DateTimeOffset.UnixEpoch.AddSeconds(946684800)));
        foreach (var @event in events)
            display.Publish(@event);
        return [.. writer.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => JsonNode.Parse(line)!)];
    }
}
