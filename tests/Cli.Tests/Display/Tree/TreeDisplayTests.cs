using System.Text.RegularExpressions;
using EmbeddedEngine.Cli.Display.Tree;
using EmbeddedEngine.Events;
using EmbeddedEngine.Providers;
using Spectre.Console.Testing;

namespace EmbeddedEngine.Cli.Tests.Display.Tree;

public sealed partial class TreeDisplayTests
{
    [Fact]
    public async Task At_the_end_stands_a_tree_of_what_was_changed() => (await ShowAsync(EventStream.Mixed())).ShouldBe(
        """
        Updating (dev)
        ├── + origin:index:Site site created
        │   └── + command:remote:Command repo-gaiaxpy created (0.4s)
        ├── ~ command:remote:Command sshd updated (1.3s) [diff: ~create]
        └── + command:remote:Command disk failed (0.4s)

        Diagnostics:
          command:remote:Command disk
            error: command exited with status 1
            its last output:
              mkfs: no space left
          dev
            warning: the host key is not checked

        Outputs:
            deployKey: [secret]
            host:      "127.0.0.1"

        failed: +2 created, ~1 updated, 12 unchanged (4.2s)
        """);

    [Fact]
    public async Task A_run_that_changes_nothing_takes_one_line()
    {
        var same = EventStream.Step(StepKind.Same, "a").Done(0);
        (await ShowAsync([EventStream.Started(), same, EventStream.Ended(seconds: 1.3, changes: [(StepKind.Same, 31)])]))
            .ShouldBe("no changes: 31 unchanged (1.3s)");
    }

    [Fact]
    public async Task Differences_stand_under_their_resource_with_secrets_masked()
    {
        var text = await ShowAsync(EventStream.Mixed(), diff: true);
        text.ShouldContain("│   └── ~ create: \"old\" => \"new\"");
        text.ShouldContain("+ connection: [secret]");
        text.ShouldNotContain("hunter2");
    }

    [Fact]
    public async Task The_parts_of_a_replacement_are_one_line()
    {
        var create = EventStream.Step(StepKind.CreateReplacement, "vm", EventStream.Inputs("a"), EventStream.Inputs("b"));
        var delete = EventStream.Step(StepKind.DeleteReplaced, "vm", EventStream.Inputs("a"));
        var text = await ShowAsync(
        [
            EventStream.Started(), create.Begin(), create.Done(1), delete.Begin(), delete.Done(2),
            EventStream.Ended(changes: [(StepKind.Replace, 1)]),
        ]);
        text.ShouldContain("└── +- command:remote:Command vm replaced (3.0s) [diff: ~create]");
    }

    [Fact]
    public async Task A_display_that_never_saw_an_end_still_leaves_what_it_knows()
    {
        var step = EventStream.Step(StepKind.Create, "a", null, []);
        (await ShowAsync([EventStream.Started(), step.Begin(), EventStream.Says("a", "boom", LogSeverity.Error)])).ShouldContain("error: boom");
    }

    private static async Task<string> ShowAsync(IEnumerable<EngineEvent> events, bool diff = false)
    {
        using var console = new TestConsole().Width(120).Height(40);
        await using (var display = new TreeDisplay(console, TimeProvider.System, diff))
        {
            foreach (var @event in events)
                display.Publish(@event);
        }

        // The live picture before the end is redrawn at its own times: only what stays is compared.
        var text = string.Join('\n', console.Lines.Select(line => line.TrimEnd()));
        return LiveCounts().Split(text)[^1].Trim('\n');
    }

    /// <summary>The last line of a live picture.</summary>
    [GeneratedRegex(@"\d+ done, \d+ unchanged(?:, \d+ not shown)?")]
    private static partial Regex LiveCounts();
}
