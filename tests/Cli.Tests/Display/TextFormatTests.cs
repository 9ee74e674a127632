using EmbeddedEngine.Cli.Display;

namespace EmbeddedEngine.Cli.Tests.Display;

public sealed class TextFormatTests
{
    [Theory]
    [InlineData(0, "0.0s")]
    [InlineData(0.44, "0.4s")]
    [InlineData(59.9, "59.9s")]
    [InlineData(60, "1m00s")]
    [InlineData(3725, "62m05s")]
    public void Durations_are_short(double seconds, string text) => TextFormat.Duration(TimeSpan.FromSeconds(seconds)).ShouldBe(text);

    [Theory]
    [InlineData("a\nb\n", "a|b")]
    [InlineData("a\r\nb", "a|b")]
    [InlineData("\u001b[1;31mred\u001b[0m text", "red text")]
    [InlineData("\u001b]0;title\a after", " after")]
    [InlineData("\u001b]8;;http://x\u001b\\link", "link")]
    [InlineData("bell\a tab\tend", "bell tab    end")]
    [InlineData("cut \u001b", "cut ")]
    [InlineData("cut \u001b[", "cut ")]
    public void Lines_hold_nothing_that_drives_a_terminal(string text, string lines) =>
        string.Join('|', TextFormat.Lines(text)).ShouldBe(lines);

    [Theory]
    [InlineData("short", 5, "short")]
    [InlineData("longer", 5, "long…")]
    [InlineData("x", 0, "…")]
    public void Long_texts_are_cut(string text, int length, string cut) => TextFormat.Cut(text, length).ShouldBe(cut);
}
