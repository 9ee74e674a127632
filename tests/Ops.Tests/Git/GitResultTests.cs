using GitOrigin.Ops.Git;

namespace GitOrigin.Ops.Tests.Git;

public sealed class GitResultTests
{
    [Theory]
    [InlineData("remote: git-origin: anon may not push\nfatal: the remote end hung up\n", "remote: git-origin: anon may not push")]
    [InlineData("warning: x\nfatal: not a repository\nmore\n", "fatal: not a repository")]
    [InlineData("To ssh://h/r.git\n ! [remote rejected] main -> main (failed to update ref)\nerror: failed to push some refs to 'r'\n",
        "! [remote rejected] main -> main (failed to update ref)")]
    [InlineData("remote: error: cannot lock ref        \n ! [remote rejected] a -> a\nerror: failed to push\n", "remote: error: cannot lock ref")]
    [InlineData("one\ntwo\n", "two")]
    [InlineData("", "exit 128, without a word")]
    public void The_reason_is_the_line_that_says_most(string error, string reason) =>
        new GitResult(128, "", error).Reason.ShouldBe(reason);
}
