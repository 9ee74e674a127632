using GitOrigin.Ops.Sync;
using Spectre.Console.Testing;

namespace GitOrigin.Ops.Tests.Sync;

public sealed class SyncReportTests
{
    private static readonly SyncedRef[] Refs =
    [
        new("new", "refs/tags/2.0", null, "bbbbbbbbbbbbbbbb"), new("same", "refs/heads/main", null, null), new("moved", "refs/tags/[1.0]", "a", "b"),
    ];

    [Fact]
    public void A_person_reads_what_is_new_and_what_differs()
    {
        using var console = new TestConsole();
        console.Profile.Width = 200;

        SyncReport.WriteText("gaiaxpy", Refs, console);

        console.Output.ShouldContain("refs/tags/[1.0]");
        console.Output.ShouldContain("upstream moved the tag");
        console.Output.ShouldNotContain("refs/heads/main");
        console.Output.ShouldContain("gaiaxpy: 1 new, 1 the same, 1 differ and were left alone");
    }

    [Fact]
    public void A_machine_reads_all()
    {
        using var text = new StringWriter();

        SyncReport.WriteJson("gaiaxpy", Refs, text);

        text.ToString().ShouldContain("\"differs\": true");
        text.ToString().ShouldContain("refs/heads/main");
    }
}
