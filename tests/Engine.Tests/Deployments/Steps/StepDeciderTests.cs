using EmbeddedEngine.Deployments.Steps;
using EmbeddedEngine.Events;
using EmbeddedEngine.Providers;
using EmbeddedEngine.Resources;

namespace EmbeddedEngine.Tests.Deployments.Steps;

public sealed class StepDeciderTests
{
    private static readonly ResourceState Old = new() { Urn = new("urn:pulumi:dev::demo::t:i:T::a"), Type = "t:i:T", Custom = true, Id = "1" };

    private static readonly DiffResult Some = new(DiffChanges.Some);

    private static readonly DiffResult Replacing = Some with { Replaces = ["key"] };

    private static readonly Dictionary<string, (DecisionFacts Facts, StepKind Kind, bool DeleteFirst)> Cases = new()
    {
        ["new"] = (new(null, true), StepKind.Create, false),
        ["new component"] = (new(null, false), StepKind.Create, false),
        ["unchanged"] = (new(Old, true) { Diff = DiffResult.None }, StepKind.Same, false),
        ["changed"] = (new(Old, true) { Diff = Some }, StepKind.Update, false),
        ["came out wrong"] = (new(Old with { InitErrors = ["x"] }, true) { Diff = DiffResult.None }, StepKind.Update, false),
        ["replacing change"] = (new(Old, true) { Diff = Replacing }, StepKind.Replace, false),
        ["replacing detail"] = (
            new(Old, true) { Diff = Some with { Detailed = Some.Detailed.Add("a", PropertyDiffKind.UpdateReplace) } }, StepKind.Replace, false),
        ["provider wants deletion first"] = (new(Old, true) { Diff = Replacing with { DeleteBeforeReplace = true } }, StepKind.Replace, true),
        ["program wants otherwise"] = (
            new(Old, true) { Diff = Replacing with { DeleteBeforeReplace = true }, DeleteBeforeReplace = false }, StepKind.Replace, false),
        ["program wants deletion first"] = (new(Old, true) { Diff = Replacing, DeleteBeforeReplace = true }, StepKind.Replace, true),
        ["wish without a replacement"] = (new(Old, true) { Diff = Some, DeleteBeforeReplace = true }, StepKind.Update, false),
        ["other provider"] = (new(Old, true) { ProviderReplaces = true }, StepKind.Replace, false),
        ["taken along"] = (new(Old, true) { TakenAlong = true }, StepKind.Replace, false),
        ["tainted"] = (new(Old with { Taint = true }, true), StepKind.Replace, false),
        ["deleted before"] = (new(Old with { PendingReplacement = true }, true), StepKind.Replace, false),
        ["became a component"] = (new(Old, false), StepKind.Replace, false),
        ["was only read"] = (new(Old with { External = true }, true) { TakenAlong = true }, StepKind.Create, false),
    };

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_first_rule_that_applies_decides(string name)
    {
        var (facts, kind, deleteFirst) = Cases[name];
        var decision = StepDecider.Decide(facts);
        (decision.Kind, decision.DeleteFirst).ShouldBe((kind, deleteFirst));
        StepDecider.NeedsDiff(facts).ShouldBe(facts.Diff is not null, "the provider is asked exactly where its answer counts");
    }
}
