using GitOrigin.Ops.Drift;
using Spectre.Console.Testing;

namespace GitOrigin.Ops.Tests.Drift;

public sealed class DriftReportTests
{
    private static readonly DriftItem Item = new("account-grace", "shell", "/bin/sh", "[/bin/bash]");

    [Fact]
    public void A_person_reads_a_table()
    {
        using var console = new TestConsole();
        console.Profile.Width = 200;

        DriftReport.WriteText([Item, new DriftItem("repositories", "repository x", "-", "there")], [], console);

        console.Output.ShouldContain("[/bin/bash]");
        console.Output.ShouldContain("never removed");
        console.Output.ShouldContain("drift: 2 things are not");
    }

    [Fact]
    public void No_drift_is_said()
    {
        using var console = new TestConsole();

        DriftReport.WriteText([], [Item], console);

        console.Output.ShouldContain("repaired: account-grace: shell");
        console.Output.ShouldContain("as it should be");
    }

    [Fact]
    public void A_machine_reads_the_same()
    {
        using var text = new StringWriter();

        DriftReport.WriteJson([Item], [], text);

        text.ToString().ShouldContain("\"drift\": true");
        text.ToString().ShouldContain("\"what\": \"shell\"");
    }
}
