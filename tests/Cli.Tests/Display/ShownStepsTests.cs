using EmbeddedEngine.Cli.Display;
using EmbeddedEngine.Events;
using Moq;

namespace EmbeddedEngine.Cli.Tests.Display;

public sealed class ShownStepsTests
{
    private readonly List<EngineEvent> passed = [];
    private readonly ShownSteps steps;

    public ShownStepsTests()
    {
        var sink = new Mock<IEventSink>();
        sink.Setup(inner => inner.Publish(It.IsAny<EngineEvent>())).Callback<EngineEvent>(passed.Add);
        steps = new ShownSteps(sink.Object);
    }

    [Fact]
    public void The_engines_own_providers_are_neither_shown_nor_counted()
    {
        var provider = new StepInfo(StepKind.Create, EventStream.Named("default_1_2_0", "pulumi:providers:command"), Custom: true) { NewInputs = [] };
        steps.Publish(provider.Begin());
        steps.Publish(provider.Done());
        steps.Publish(EventStream.Ended(changes: [(StepKind.Create, 3), (StepKind.Same, 1)]));
        var ended = passed.ShouldHaveSingleItem().ShouldBeOfType<UpdateEnded>();
        ended.Changes[StepKind.Create].ShouldBe(2);
        ended.Changes[StepKind.Same].ShouldBe(1);
    }

    [Fact]
    public void A_kind_of_change_that_only_they_had_is_none()
    {
        steps.Publish(new StepInfo(StepKind.Update, EventStream.Named("default", "pulumi:providers:command"), Custom: true).Done());
        SummaryText.HasChanges(steps.Without(EventStream.Ended(changes: [(StepKind.Update, 1)]).Changes)).ShouldBeFalse();
    }

    [Fact]
    public void A_provider_that_the_program_makes_and_one_that_fails_are_shown()
    {
        var own = new StepInfo(StepKind.Create, EventStream.Named("mine", "pulumi:providers:command"), Custom: true) { NewInputs = [] };
        var failed = new StepInfo(StepKind.Create, EventStream.Named("default", "pulumi:providers:command"), Custom: true) { NewInputs = [] };
        steps.Publish(own.Done());
        steps.Publish(failed.Fail());
        passed.Count.ShouldBe(2);
    }
}
