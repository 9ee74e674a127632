using GitOrigin.Ops.Git;

namespace GitOrigin.Ops.Tests.Git;

public sealed class GitResultTests
{
    [Theory]
    [InlineData("remote: git-origin: anon may not push\nfatal: the remote end hung up\n", "remote: git-origin: anon may not push")]
    [InlineData("warning: x\nfatal: not a repository\nmore\n", "fatal: not a repository")]
    [InlineData("one\ntwo\n", "two")]
    [InlineData("", "exit 128, without a word")]
    public void The_reason_is_the_line_that_says_most(string error, string reason) =>
        new GitResult(128, "", error).Reason.ShouldBe(reason);
}
