using CsCheck;
using EmbeddedEngine.Cli.Display.Diffs;

namespace EmbeddedEngine.Cli.Tests.Display.Diffs;

public sealed class LineDiffTests
{
    private static readonly Gen<string[]> Texts = Gen.OneOf(Gen.Const("a"), Gen.Const("b"), Gen.Const("c"), Gen.Const("d")).Array[0, 40];

    [Fact]
    public void Every_line_that_goes_or_comes_is_there_and_nothing_else() => Gen.Select(Texts, Texts).Sample((old, @new) =>
    {
        var diff = LineDiff.Between(old, @new, int.MaxValue);
        var gone = diff.Count(line => line.Sign == '-');
        var come = diff.Count(line => line.Sign == '+');
        (old.Length - gone).ShouldBe(@new.Length - come);
        foreach (var letter in old.Union(@new))
        {
            var change = diff.Count(line => line == ('+', letter)) - diff.Count(line => line == ('-', letter));
            change.ShouldBe(@new.Count(line => line == letter) - old.Count(line => line == letter));
        }
    });

    [Fact]
    public void Equal_texts_have_no_changed_line() =>
        Texts.Sample(text => LineDiff.Between(text, text, int.MaxValue).ShouldAllBe(line => line.Sign == ' '));

    [Fact]
    public void More_lines_than_the_limit_are_counted_instead() =>
        LineDiff.Between([], [.. Enumerable.Range(0, 50).Select(number => $"{number}")], 10).ShouldBe(
            [.. Enumerable.Range(0, 9).Select(number => ('+', $"{number}")), (' ', "… 41 more changed lines")]);

    [Fact]
    public void Very_long_texts_are_compared_too() =>
        LineDiff.Between([.. Enumerable.Repeat("a", 3000)], [.. Enumerable.Repeat("b", 3000)], 3)
            .ShouldBe([('-', "a"), ('-', "a"), (' ', "… 5998 more changed lines")]);
}
