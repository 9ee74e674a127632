using GitOrigin.Ops.Server;

namespace GitOrigin.Ops.Tests.Server;

public sealed class CommandEndTests
{
    [Theory]
    [InlineData("noise\ngit-origin: gaiaxpy is not empty\nmore", "gaiaxpy is not empty")]
    [InlineData("sudo: a password is required\n", "sudo: a password is required")]
    [InlineData("", "exit 1, without a word")]
    public void The_line_that_says_most_is_the_reason(string error, string reason) => new CommandEnd(1, error).Reason.ShouldBe(reason);
}
