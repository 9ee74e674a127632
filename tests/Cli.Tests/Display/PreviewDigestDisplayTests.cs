using System.Text.Json.Nodes;
using EmbeddedEngine.Cli.Display;
using EmbeddedEngine.Events;
using EmbeddedEngine.Providers;

namespace EmbeddedEngine.Cli.Tests.Display;

public sealed class PreviewDigestDisplayTests
{
    [Fact]
    public void A_preview_is_one_object_with_the_official_parts()
    {
        var create = EventStream.Step(StepKind.Create, "repo", null, EventStream.Inputs("git init"));
        var update = EventStream.Step(StepKind.Update, "sshd", EventStream.Inputs("a"), EventStream.Inputs("b")) with
        {
            Diff = EventStream.Step(StepKind.Update, "x").Diff.Add("create", PropertyDiffKind.Update),
        };
        var digest = Show(
        [
            EventStream.Started(preview: true), create.Begin(), create.Done(), update.Done(),
            EventStream.Says(null, "careful", LogSeverity.Warning), EventStream.Says("repo", "noise", LogSeverity.Debug),
            EventStream.Ended(seconds: 0.000001, changes: [(StepKind.Create, 1), (StepKind.Update, 1), (StepKind.Same, 0)]),
        ]);

        digest["steps"]!.AsArray().Select(step => step!["op"]!.GetValue<string>()).ShouldBe(["create", "update"]);
        digest["steps"]![0]!["newState"]!["inputs"]!["connection"]!.GetValue<string>().ShouldBe("[secret]");
        digest["steps"]![0]!["oldState"].ShouldBeNull();
        digest["steps"]![1]!["diffReasons"]!.ToJsonString().ShouldBe("""["create"]""");
        digest["steps"]![1]!["detailedDiff"]!.ToJsonString().ShouldBe("""{"create":{"kind":"update","inputDiff":true}}""");
        digest["diagnostics"]!.ToJsonString().ShouldBe("""[{"message":"careful","severity":"warning"}]""");
        digest["changeSummary"]!.ToJsonString().ShouldBe("""{"create":1,"update":1}""");
        digest["duration"]!.GetValue<long>().ShouldBe(1000);
    }

    private static JsonNode Show(IEnumerable<EngineEvent> events)
    {
        using var writer = new StringWriter();
        var display = new PreviewDigestDisplay(writer);
        foreach (var @event in events)
            display.Publish(@event);
        return JsonNode.Parse(writer.ToString())!;
    }
}
