using EmbeddedEngine.Providers.Command.Local;

namespace EmbeddedEngine.Providers.Command.Tests.Local;

public sealed class GlobPatternTests
{
    [Theory]
    [InlineData("*.txt", "a.txt", true)]
    [InlineData("*.txt", "d/a.txt", false)]
    [InlineData("**/*.txt", "d/e/a.txt", true)]
    [InlineData("**", "d/a b&c.txt", true)]
    [InlineData("a?c", "abc", true)]
    [InlineData("a?c", "a/c", false)]
    [InlineData("[a-c].x", "b.x", true)]
    [InlineData("[!a-c].x", "b.x", false)]
    [InlineData("[!a-c].x", "d.x", true)]
    [InlineData("{one,two*}.x", "twofold.x", true)]
    [InlineData("{one,two*}.x", "three.x", false)]
    [InlineData("a\\*", "a*", true)]
    [InlineData("a\\*", "ab", false)]
    [InlineData("a.c", "abc", false)]
    [InlineData("!a", "a", true)]
    public void A_pattern_matches_as_a_shell_would(string pattern, string path, bool expected)
    {
        GlobPattern.TryParse(pattern, out var sut).ShouldBeTrue();
        sut!.Matches(path).ShouldBe(expected);
        sut.Excludes.ShouldBe(pattern[0] == '!');
    }

    [Theory]
    [InlineData("[a")]
    [InlineData("[]")]
    [InlineData("{a,b")]
    public void What_is_not_closed_is_no_pattern(string pattern) => GlobPattern.TryParse(pattern, out _).ShouldBeFalse();
}
