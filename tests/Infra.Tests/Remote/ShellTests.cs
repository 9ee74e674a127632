using CsCheck;
using GitOrigin.Infra.Remote;

namespace GitOrigin.Infra.Tests.Remote;

public sealed class ShellTests
{
    // Texts that sh could take for something: quotes, expansions, separators, line ends, and letters of other scripts.
    private static readonly Gen<string> Nasty = Gen.OneOf(
        Gen.Char[" '\"\\$`!*?[]{}()<>|&;#~=%\t\n-ab/.é漢"].Array[0, 12].Select(characters => new string(characters)),
        Gen.String.AlphaNumeric);

    [Fact]
    public void Words_arrive_as_they_were() => Nasty.Array[1, 40].Sample(
        words =>
        {
            // A final character, because command output is not told from its line ends.
            var seen = Sh.Run($"for word in {Shell.Command(words)}; do printf '%s\\036' \"$word\"; done");
            return seen == string.Concat(words.Select(word => $"{word}\x1e"));
        },
        iter: 60);

    [Theory]
    [InlineData("git-settings", "git-settings")]
    [InlineData("/srv/git/x.git", "/srv/git/x.git")]
    [InlineData("", "''")]
    [InlineData("it's", @"'it'\''s'")]
    [InlineData("$(reboot)", "'$(reboot)'")]
    [InlineData("~root", "'~root'")]
    public void Quotes_only_what_needs_it(string word, string quoted) => Shell.Quote(word).ShouldBe(quoted);

    [Fact]
    public void Refuses_what_no_argument_can_hold() => Should.Throw<ArgumentException>(() => Shell.Quote("a\0b"));
}
