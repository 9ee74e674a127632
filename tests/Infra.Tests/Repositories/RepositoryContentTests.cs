using GitOrigin.Infra.Repositories;

namespace GitOrigin.Infra.Tests.Repositories;

public sealed class RepositoryContentTests
{
    [Fact]
    public void Takes_the_head_and_the_tags()
    {
        var content = RepositoryContent.Parse("HEAD refs/heads/upgrade/x\n11 refs/heads/main\n22 refs/tags/1.2.0\n33 refs/tags/v1/a\n");

        content.Head.ShouldBe("upgrade/x");
        content.Tags.ShouldBe([new("1.2.0", "22"), new("v1/a", "33")]);
    }

    [Fact]
    public void An_empty_repository_has_a_head() => RepositoryContent.Parse("HEAD refs/heads/main").Tags.ShouldBeEmpty();

    [Theory]
    [InlineData("")]
    [InlineData("11 refs/heads/main")]
    [InlineData("HEAD refs/heads/main\nWelcome to this machine!")]
    public void Refuses_what_is_something_else(string text) => Should.Throw<FormatException>(() => RepositoryContent.Parse(text));
}
