using EmbeddedEngine.Cli.Display.Progress;
using EmbeddedEngine.Cli.Display.Tree;
using EmbeddedEngine.Events;
using Microsoft.Extensions.Time.Testing;
using Spectre.Console.Testing;

namespace EmbeddedEngine.Cli.Tests.Display.Tree;

public sealed class TreeRendererTests
{
    private readonly FakeTimeProvider time = new();

    [Fact]
    public void What_runs_shows_its_time_and_its_last_line()
    {
        var progress = new UpdateProgress(time);
        progress.Apply(EventStream.Started());
        progress.Apply(EventStream.Step(StepKind.Create, "repo", null, []).Begin());
        time.Advance(TimeSpan.FromSeconds(3.2));
        progress.Apply(EventStream.Says("repo", "Receiving objects: 40%\nReceiving objects: 90%\n"));
        progress.Apply(EventStream.Step(StepKind.Same, "other").Done());
        Draw(progress, 80, 24).ShouldBe(
            """
            ⠋ Updating (dev)
            └── + command:remote:Command repo creating (3.2s)
                └── Receiving objects: 90%
            0 done, 1 unchanged
            """);
    }

    [Fact]
    public void The_picture_never_grows_higher_than_the_terminal_and_keeps_what_runs()
    {
        var progress = new UpdateProgress(time);
        progress.Apply(EventStream.Started());
        var running = EventStream.Step(StepKind.Create, "slow", null, []);
        progress.Apply(running.Begin());
        for (var index = 0; index < 100; index++)
            progress.Apply(EventStream.Step(StepKind.Create, $"quick-{index}", null, []).Done());

        var picture = Draw(progress, 80, 10);
        picture.Split('\n').Length.ShouldBeLessThan(10);
        picture.ShouldContain("slow creating");
        picture.ShouldContain("quick-99 created");
        picture.ShouldContain("100 done, 0 unchanged, 95 not shown");
    }

    [Fact]
    public void No_line_is_wider_than_the_terminal()
    {
        var progress = new UpdateProgress(time);
        progress.Apply(EventStream.Started());
        progress.Apply(EventStream.Step(StepKind.Create, new string('x', 200), null, []).Begin());
        var picture = Draw(progress, 60, 10);
        picture.Split('\n').ShouldAllBe(line => line.Length <= 60);
        picture.ShouldContain("…");
    }

    [Fact]
    public void Names_with_square_brackets_are_no_markup()
    {
        var progress = new UpdateProgress(time);
        progress.Apply(EventStream.Step(StepKind.Create, "a[red]b[/]", null, []).Begin());
        Draw(progress, 80, 10).ShouldContain("a[red]b[/] creating");
    }

    [Fact]
    public void In_a_narrow_terminal_the_name_gives_way_and_not_how_it_fares()
    {
        var progress = new UpdateProgress(time);
        progress.Apply(EventStream.Started());
        progress.Apply(EventStream.Step(StepKind.Create, "account-grace", null, []).Begin());
        progress.Apply(EventStream.Step(StepKind.Create, "repository-notebooks-of-all-people", null, []).Begin());
        time.Advance(TimeSpan.FromSeconds(3.2));
        Draw(progress, 40, 24).ShouldBe(
            """
            ⠋ Updating (dev)
            ├── + account-grace creating (3.2s)
            └── + repository-noteb… creating (3.2s)
            0 done, 0 unchanged
            """);
    }

    [Fact]
    public void Characters_that_take_two_columns_are_counted_as_two()
    {
        var progress = new UpdateProgress(time);
        progress.Apply(EventStream.Started());
        progress.Apply(EventStream.Step(StepKind.Create, "a", null, []).Begin());
        progress.Apply(EventStream.Says("a", string.Concat(Enumerable.Repeat("日本語", 30))));
        Draw(progress, 60, 24).Split('\n').Length.ShouldBe(4, "no line wraps");
    }

    [Fact]
    public void A_terminal_that_has_only_ASCII_gets_only_ASCII()
    {
        var progress = new UpdateProgress(time);
        progress.Apply(EventStream.Started());
        progress.Apply(EventStream.Step(StepKind.Create, new string('x', 200), null, []).Begin());
        progress.Apply(EventStream.Says("other", "working"));
        var picture = Draw(progress, 60, 24, unicode: false);
        picture.ShouldAllBe(character => character < 128);
        picture.ShouldContain("| Updating (dev)\n`-- + xxx");
        picture.ShouldContain("x~ creating (0.0s)");
    }

    private static string Draw(UpdateProgress progress, int width, int height, bool unicode = true)
    {
        using var console = new TestConsole().Width(width).Height(height);
        console.Write(new TreeRenderer(progress, showDiffs: false, unicode).Running(width, height, frame: 0));
        return string.Join('\n', console.Lines.Select(line => line.TrimEnd())).Trim('\n');
    }
}
