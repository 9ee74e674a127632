using GitOrigin.Ops.Reach;

namespace GitOrigin.Ops.Tests.Reach;

public sealed class ConsoleLogTests
{
    [Fact]
    public void Codes_of_terminals_and_empty_lines_are_left_out() =>
        ConsoleLog.Lines("\u001b[0;32m  OK  \u001b[0m Started\u0007\r\n\r\n\n gitstore login: ").ShouldBe(["  OK   Started", " gitstore login:"]);

    [Theory]
    [InlineData("[   31.2] cloud-init[612]: Running module ssh failed", true)]
    [InlineData("cloud-init[612]: Traceback (most recent call last):", true)]
    [InlineData("[FAILED] Failed to start cloud-init.service - Cloud-init: Network Stage.", true)]
    [InlineData("Kernel panic - not syncing: VFS: Unable to mount root fs", true)]
    [InlineData("You are in emergency mode.", true)]
    [InlineData("[   12.2] cloud-init[612]: Cloud-init v. 22.4.2 finished at Fri", false)]
    [InlineData("[  OK  ] Finished cloud-init.service - Cloud-init: Network Stage.", false)]
    [InlineData("ci-info: no authorized SSH keys fingerprints found for user debian.", false)]
    public void A_boot_that_failed_is_told_by_its_lines(string line, bool failed) =>
        (ConsoleLog.Failure(["before", line, "after"]) == line).ShouldBe(failed);

    [Theory]
    [InlineData("Cloud-init v. 22.4.2 finished at Fri, 27 Nov 2026 22:00:00 +0000. Datasource DataSourceOpenStackLocal", true)]
    [InlineData("gitstore login: ", true)]
    [InlineData("[    2.1] systemd[1]: Starting ssh.service", false)]
    public void A_boot_that_ended_is_told_by_its_lines(string line, bool isUp) => ConsoleLog.IsUp([line]).ShouldBe(isUp);
}
