using EmbeddedEngine.Cli.Display;
using EmbeddedEngine.Events;

namespace EmbeddedEngine.Cli.Tests.Display;

public sealed class SummaryTextTests
{
    [Fact]
    public void A_run_that_changes_nothing_says_so() =>
        SummaryText.Of(preview: false, EventStream.Ended(seconds: 1.3, changes: [(StepKind.Same, 31)])).ShouldBe("no changes: 31 unchanged (1.3s)");

    [Fact]
    public void A_stack_with_nothing_in_it_has_nothing_to_do() =>
        SummaryText.Of(preview: false, EventStream.Ended(seconds: 0.1)).ShouldBe("nothing to do (0.1s)");

    [Fact]
    public void A_preview_says_what_would_be_done() =>
        SummaryText.Of(preview: true, EventStream.Ended(changes: [(StepKind.Create, 3), (StepKind.Same, 12)]))
            .ShouldBe("+3 to create, 12 unchanged (4.2s)");

    [Fact]
    public void Every_kind_of_change_is_counted_in_a_fixed_order() =>
        SummaryText.Of(
                preview: false,
                EventStream.Ended(changes: [(StepKind.Delete, 4), (StepKind.Replace, 2), (StepKind.Update, 1), (StepKind.Create, 3), (StepKind.Same, 5), (StepKind.Read, 9)]))
            .ShouldBe("+3 created, ~1 updated, +-2 replaced, -4 deleted, 5 unchanged (4.2s)");

    [Fact]
    public void The_parts_of_a_replacement_count_once() =>
        SummaryText.Of(preview: false, EventStream.Ended(changes: [(StepKind.CreateReplacement, 2), (StepKind.DeleteReplaced, 2)]))
            .ShouldBe("+-2 replaced, 0 unchanged (4.2s)");

    [Fact]
    public void A_failure_is_named_even_when_nothing_was_changed() =>
        SummaryText.Of(preview: false, EventStream.Ended(succeeded: false, changes: [(StepKind.Same, 2)])).ShouldBe("failed: 2 unchanged (4.2s)");
}
