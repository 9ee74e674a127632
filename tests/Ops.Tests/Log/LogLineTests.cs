using GitOrigin.Ops.Log;
using Spectre.Console.Testing;

namespace GitOrigin.Ops.Tests.Log;

public sealed class LogLineTests
{
    private const string Zero = "0000000000000000000000000000000000000000";
    private const string One = "1111111111111111111111111111111111111111";

    [Theory]
    [InlineData(Zero, One, "created")]
    [InlineData(One, Zero, "deleted")]
    [InlineData(One, One, "updated")]
    public void Says_what_happened(string before, string after, string change) =>
        LogLine.Parse($"2026-01-02T03:04:05Z grace SHA256:x {before} {after} refs/heads/main").Change.ShouldBe(change);

    [Fact]
    public void Any_other_line_is_refused() => Should.Throw<OpsException>(() => LogLine.Parse("2026 grace")).Message.ShouldContain("push log");

    [Fact]
    public void A_person_reads_a_table()
    {
        using var console = new TestConsole();
        console.Profile.Width = 200;

        LogCommand.WriteText("gaiaxpy", [LogLine.Parse($"2026-01-02T03:04:05Z grace SHA256:x {Zero} {One} refs/heads/main")], console);

        console.Output.ShouldContain("grace");
        console.Output.ShouldContain("created");
    }
}
