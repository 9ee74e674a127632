using EmbeddedEngine.Cli.Updates;

namespace EmbeddedEngine.Cli.Tests.Updates;

public sealed class BoundedLinesTests
{
    [Fact]
    public void Few_lines_are_kept_as_they_are()
    {
        using var lines = new BoundedLines(1000);
        lines.WriteLine("a");
        lines.WriteLine();
        lines.WriteLine("b");
        lines.ToString().ShouldBe("a\n\nb\n");
    }

    [Fact]
    public void Of_many_the_first_and_the_last_are_kept_and_how_many_are_not()
    {
        using var lines = new BoundedLines(1000);
        for (var i = 1; i <= 1000; i++)
            lines.WriteLine($"line {i}");

        var kept = lines.ToString();
        kept.Length.ShouldBeInRange(900, 1050);
        kept.ShouldStartWith("line 1\nline 2\n");
        kept.ShouldEndWith("line 999\nline 1000\n");
        var count = kept.Split('\n').Count(line => line.StartsWith("line "));
        kept.ShouldContain($"… {1000 - count} lines are left out …\n");
    }

    [Fact]
    public void A_line_beyond_all_measure_is_cut()
    {
        using var lines = new BoundedLines(1000);
        lines.WriteLine(new string('x', 100_000));
        lines.WriteLine("end");
        lines.ToString().Length.ShouldBeLessThan(1000);
        lines.ToString().ShouldEndWith("…\nend\n");
    }
}
