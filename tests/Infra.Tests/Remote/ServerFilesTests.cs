using GitOrigin.Infra.Remote;

namespace GitOrigin.Infra.Tests.Remote;

public sealed class ServerFilesTests
{
    [Fact]
    public void All_tools_that_the_program_calls_are_there() => ServerFiles.All.Where(file => file.IsExecutable).Select(file => file.Path)
        .ShouldBe(["account", "data", "data-disk", "git-settings", "health", "hooks/post-receive", "hooks/pre-receive", "inspect", "keeper", "log", "maintain", "packages", "pushes", "repository", "serve", "ship",
            "ssh-keygen-now", "sshd", "sync"], ignoreOrder: true);

    [Fact]
    public void They_can_be_installed() => Installer.Render(ServerFiles.All).ShouldContain("mv -f .new/serve serve\n");

    [Theory]
    [InlineData("sshd_config")]
    [InlineData("gitconfig")]
    public void What_is_applied_when_it_changes_is_there(string path) => ServerFiles.Content(path).ShouldNotBeEmpty();
}
