using EmbeddedEngine.Cli.Display;
using EmbeddedEngine.Events;

namespace EmbeddedEngine.Cli.Tests.Display;

public sealed class PlainDisplayTests
{
    [Fact]
    public void A_run_is_told_line_by_line() => Show(EventStream.Mixed()).ShouldBe(
        """
        Updating (dev)
        + origin:index:Site site created
        + command:remote:Command repo-gaiaxpy creating
          repo-gaiaxpy: Initialized empty Git repository
        ~ command:remote:Command sshd updating [diff: ~create]
        ~ command:remote:Command sshd updated (1.3s)
        + command:remote:Command disk creating
        + command:remote:Command repo-gaiaxpy created (0.4s)
          disk: mkfs: no space left
          disk: error: command exited with status 1
        + command:remote:Command disk creating failed (0.4s)
        warning: the host key is not checked
        outputs:
            deployKey: [secret]
            host:      "127.0.0.1"
        failed: +2 created, ~1 updated, 12 unchanged (4.2s)

        """);

    [Fact]
    public void Nothing_that_drives_a_terminal_is_written() => Show(EventStream.Mixed()).ShouldNotContain('\e');

    [Fact]
    public void Colours_come_when_asked_for() => Show(EventStream.Mixed(), color: true).ShouldContain("\e[32m+ \e[0m");

    [Fact]
    public void No_secret_is_written_with_differences_either()
    {
        var text = Show(EventStream.Mixed(), diff: true);
        text.ShouldNotContain("hunter2");
        text.ShouldNotContain("BEGIN KEY");
        text.ShouldContain("+ connection: [secret]");
        text.ShouldContain("~ create: \"old\" => \"new\"");
    }

    [Fact]
    public void A_preview_tells_each_change_once()
    {
        var step = EventStream.Step(StepKind.Create, "a", null, []);
        Show([EventStream.Started(preview: true), step.Begin(), step.Done(), EventStream.Ended(changes: [(StepKind.Create, 1)])]).ShouldBe(
            """
            Previewing update (dev)
            + command:remote:Command a to create
            +1 to create, 0 unchanged (4.2s)

            """);
    }

    [Fact]
    public void Status_lines_that_the_next_one_replaces_are_left_out() => Show([EventStream.Says("a", "10%", ephemeral: true)]).ShouldBe("");

    [Fact]
    public void A_long_text_shows_as_a_difference_of_lines()
    {
        var old = string.Join('\n', Enumerable.Range(1, 30).Select(number => $"line {number}"));
        var step = EventStream.Step(
            StepKind.Update, "script", [new("stdin", old)], [new("stdin", old.Replace("line 15\n", "line fifteen\nand more\n"))]);
        Show([EventStream.Started(preview: true), step.Done()], diff: true).ShouldBe(
            """
            Previewing update (dev)
            ~ command:remote:Command script to update
                ~ stdin:
                      …
                      line 13
                      line 14
                    - line 15
                    + line fifteen
                    + and more
                      line 16
                      line 17
                      …

            """);
    }

    private static string Show(IEnumerable<EngineEvent> events, bool diff = false, bool color = false)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        var display = new PlainDisplay(new StyledWriter(writer, color), diff);
        foreach (var @event in events)
            display.Publish(@event);
        return writer.ToString();
    }
}
