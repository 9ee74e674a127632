using GitOrigin.Ops.Backup;
using GitOrigin.Ops.Outputs;
using GitOrigin.Ops.Verify;
using Microsoft.Extensions.Time.Testing;

namespace GitOrigin.Ops.Tests.Verify;

public sealed class HealthChecksTests
{
    private const string Good = "disk-size 1000000000\ndisk-free 500000000\nreserve 50000000\npushes open\nkeeper runs\ntarget sftp\nqueue 1\nwaiting x 2026-01-02T03:00:00Z\nmaintained x 2026-01-02T03:00:00Z\n";

    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero));

    [Fact]
    public async Task A_server_that_is_well_passes() =>
        (await RunAsync(Good)).ShouldAllBe(result => result.Passed == true);

    [Theory]
    [InlineData("disk-free 500000000", "disk-free 40000000", "the server's disk has room")]
    [InlineData("pushes open", "pushes closed", "the server takes pushes")]
    [InlineData("keeper runs", "keeper stopped", "the server's keeper runs")]
    [InlineData("queue 1", "queue 1\nfailure x 2026-01-02T03:00:00Z cannot connect", "pushes reach the backup's journal")]
    [InlineData("waiting x 2026-01-02T03:00:00Z", "waiting x 2026-01-02T02:00:00Z", "pushes reach the backup's journal")]
    [InlineData("maintained x", "unmaintained x", "repositories are maintained")]
    public async Task What_is_wrong_fails_its_check_alone(string good, string bad, string check) =>
        (await RunAsync(Good.Replace(good, bad, StringComparison.Ordinal))).Where(result => result.Passed is false).ShouldHaveSingleItem().Name.ShouldBe(check);

    [Fact]
    public async Task A_backup_that_is_older_than_its_schedule_fails()
    {
        time.Advance(TimeSpan.FromDays(3));

        (await RunAsync(Good.Replace("waiting x 2026-01-02T03:00:00Z\n", "", StringComparison.Ordinal)))
            .Where(result => result.Passed is false).ShouldHaveSingleItem().Detail.ShouldContain("72.0 h old");
    }

    [Fact]
    public async Task A_server_or_a_target_that_cannot_be_reached_fails()
    {
        var checks = new HealthChecks(Administration(), _ => throw new OpsException("no server"), _ => throw new OpsException("no target"), time);

        var results = await new Verifier(time).RunAsync([.. checks.All()], default);

        results.ShouldAllBe(result => result.Passed == false);
        results[^1].Detail.ShouldBe("no target");
    }

    [Fact]
    public async Task Without_a_target_the_journal_is_not_tried() =>
        (await RunAsync(Good.Replace("target sftp", "target -", StringComparison.Ordinal))).Single(result => result.Passed is null).Name.ShouldContain("journal");

    private static AdministrationOutputs Administration() => SampleAdministration.Value with
    {
        Server = [new ServerStep("keeper", "keeper", [], "")],
        Backup = SampleAdministration.Value.Backup with { Schedule = "daily" },
    };

    private async Task<IReadOnlyList<CheckResult>> RunAsync(string health)
    {
        var made = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);
        var checks = new HealthChecks(
            Administration(), _ => Task.FromResult(ServerHealth.Parse(health)), _ => Task.FromResult(Manifest.None with { Generation = 7, Time = made }), time);
        return await new Verifier(time).RunAsync([.. checks.All()], default);
    }
}
