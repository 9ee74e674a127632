using System.Text.Json;
using GitOrigin.Ops.Verify;
using Spectre.Console.Testing;

namespace GitOrigin.Ops.Tests.Verify;

public sealed class VerifyReportTests
{
    private static readonly CheckResult[] Results =
    [
        new("anon clones [it]", true, "1.2.0 is abc", 0.1),
        new("anon cannot push", false, "it went through", 0.2),
        new("linus can push", null, "not tried", 0),
    ];

    [Fact]
    public void Text_has_a_line_a_check_and_a_sum()
    {
        using var console = new TestConsole().Width(200);

        VerifyReport.WriteText(Results, console);

        console.Lines.ShouldBe(
        [
            "ok     anon clones [it]: 1.2.0 is abc",
            "FAILED anon cannot push: it went through",
            "-      linus can push: not tried",
            "verified: 1 of 2 hold, 1 not tried",
        ]);
    }

    [Fact]
    public void Json_says_whether_all_is_well()
    {
        var writer = new StringWriter();

        VerifyReport.WriteJson(Results, writer);

        using var json = JsonDocument.Parse(writer.ToString());
        json.RootElement.GetProperty("ok").GetBoolean().ShouldBeFalse();
        json.RootElement.GetProperty("checks").GetArrayLength().ShouldBe(3);
    }
}
