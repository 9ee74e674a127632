using GitOrigin.Ops.Restore;
using Spectre.Console.Testing;

namespace GitOrigin.Ops.Tests.Restore;

public sealed class RestoreReportTests
{
    private static readonly RestoredRepository[] Repositories =
    [
        new("a", RestoreOutcome.Restored, 3, ["2026-01-02T03:04:05Z grace SHA256:x 000 aaa refs/heads/main"]),
        new("b", RestoreOutcome.Same, 2, []),
        new("c", RestoreOutcome.Empty, 0, []),
    ];

    [Fact]
    public void A_person_reads_what_was_done_and_what_is_missing()
    {
        using var console = new TestConsole();
        console.Profile.Width = 400;

        RestoreReport.WriteText("generation 7", Repositories, console);

        console.Output.ShouldContain("a: restored, 3 refs, each compared");
        console.Output.ShouldContain("b: has these 2 refs already");
        console.Output.ShouldContain("c: is empty in the backup");
        console.Output.ShouldContain("missing a: 2026-01-02T03:04:05Z grace");
        console.Output.ShouldContain("restored 1 of 3 repositories from generation 7; 1 pushes had not arrived");
    }

    [Fact]
    public void A_machine_reads_the_same()
    {
        using var text = new StringWriter();

        RestoreReport.WriteJson("generation 7", Repositories, text);

        text.ToString().ShouldContain("\"outcome\": \"restored\"");
        text.ToString().ShouldContain("\"missing\": [\n");
    }
}
