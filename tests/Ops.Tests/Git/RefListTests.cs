using GitOrigin.Ops.Git;

namespace GitOrigin.Ops.Tests.Git;

public sealed class RefListTests
{
    [Fact]
    public void Reads_what_ls_remote_and_show_ref_print()
    {
        var refs = RefList.Parse("aaa\trefs/heads/main\nbbb refs/tags/v1.0.3\n");

        refs["refs/heads/main"].ShouldBe("aaa");
        refs["refs/tags/v1.0.3"].ShouldBe("bbb");
    }

    [Fact]
    public void A_line_that_is_no_ref_is_refused() =>
        Should.Throw<OpsException>(() => RefList.Parse("nonsense\n")).Message.ShouldContain("nonsense");
}
