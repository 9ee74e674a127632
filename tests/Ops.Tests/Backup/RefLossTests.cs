using GitOrigin.Ops.Backup;
using GitOrigin.Ops.Backup.Journal;

namespace GitOrigin.Ops.Tests.Backup;

public sealed class RefLossTests
{
    private static readonly string Zeros = new('0', 40);
    private static readonly string Id = new('1', 40);

    [Fact]
    public void What_nobody_deleted_is_lost() => RefLoss.Unexplained(["a", "b"], ["b"], []).ShouldBe(["a"]);

    [Fact]
    public void What_somebody_deleted_is_not() => RefLoss.Unexplained(["a", "b"], ["b"], [Line(Zeros, Id, "a"), Line(Id, Zeros, "a")]).ShouldBeEmpty();

    [Fact]
    public void A_deletion_before_the_last_creation_explains_nothing() =>
        RefLoss.Unexplained(["a"], [], [Line(Id, Zeros, "a"), Line(Zeros, Id, "a")]).ShouldBe(["a"]);

    [Fact]
    public void A_new_ref_is_no_loss() => RefLoss.Unexplained(["a"], ["a", "b"], []).ShouldBeEmpty();

    private static Push Line(string old, string @new, string name) => new("2026-11-24T23:00:00Z", "grace", "SHA256:x", old, @new, name);
}
