using GitOrigin.Infra.Settings.Readers;

namespace GitOrigin.Infra.Tests.Settings.Readers;

public sealed class SuggestionTests
{
    [Theory]
    [InlineData("developer", "developers")]
    [InlineData("Admins", "admins")]
    [InlineData("dveelopers", "developers")]
    public void Guesses_what_was_meant(string word, string meant) =>
        Suggestion.For(word, ["admins", "developers"]).ShouldBe($" (did you mean '{meant}'?)");

    [Theory]
    [InlineData("colour")]
    [InlineData("")]
    public void Does_not_guess_wildly(string word) => Suggestion.For(word, ["admins", "developers"]).ShouldBeEmpty();
}
