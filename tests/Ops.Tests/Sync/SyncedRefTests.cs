using GitOrigin.Ops.Sync;

namespace GitOrigin.Ops.Tests.Sync;

public sealed class SyncedRefTests
{
    [Fact]
    public void Reads_every_finding()
    {
        SyncedRef.Parse("new refs/tags/2.0 bbb").ShouldBe(new SyncedRef("new", "refs/tags/2.0", null, "bbb"));
        SyncedRef.Parse("same refs/heads/main").Differs.ShouldBeFalse();
        SyncedRef.Parse("gone refs/heads/x").Differs.ShouldBeTrue();
        SyncedRef.Parse("moved refs/tags/1.0 aaa bbb").ShouldBe(new SyncedRef("moved", "refs/tags/1.0", "aaa", "bbb"));
    }

    [Theory]
    [InlineData("ours-ahead")]
    [InlineData("upstream-ahead")]
    [InlineData("rewritten")]
    [InlineData("moved")]
    public void What_upstream_has_otherwise_differs_and_is_explained(string finding)
    {
        var found = SyncedRef.Parse($"{finding} refs/heads/main aaa bbb");

        found.Differs.ShouldBeTrue();
        found.Meaning.ShouldNotBe(finding);
    }

    [Theory]
    [InlineData("")]
    [InlineData("new refs/heads/main")]
    [InlineData("moved refs/heads/main aaa")]
    [InlineData("other refs/heads/main aaa bbb")]
    public void Any_other_line_is_refused(string line) => Should.Throw<OpsException>(() => SyncedRef.Parse(line)).Message.ShouldContain("does not know");
}
