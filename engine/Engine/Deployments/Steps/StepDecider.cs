using EmbeddedEngine.Events;
using EmbeddedEngine.Providers;

namespace EmbeddedEngine.Deployments.Steps;

/// <summary>Decides what is to be done to a registered resource. Source: the rules of Pulumi's engine, first match wins.</summary>
internal static class StepDecider
{
    /// <summary>Whether it is clear without asking the provider for a comparison.</summary>
    public static bool NeedsDiff(DecisionFacts facts) => Forced(facts) is null;

    /// <summary>The decision.</summary>
    public static Decision Decide(DecisionFacts facts)
    {
        if (Forced(facts) is { } forced)
            return forced with { Diff = facts.Diff ?? DiffResult.None };

        var diff = facts.Diff ?? DiffResult.None;
        if (diff.IsReplacement())
            return Replace(facts) with { Diff = diff };
        if (diff.Changes == DiffChanges.Some || !facts.Old!.InitErrors.IsEmpty || facts.HalfUpdated)
            return new Decision(StepKind.Update) { Diff = diff };
        return new Decision(StepKind.Same);
    }

    private static Decision? Forced(DecisionFacts facts) => facts switch
    {
        { Old: null } => new Decision(StepKind.Create),
        // Read before, made now: the old entry is forgotten, and what it names is left alone.
        { Old.External: true } => new Decision(StepKind.Create),
        { Old.PendingReplacement: true } => new Decision(StepKind.Replace),
        { Old.Taint: true } or { ProviderReplaces: true } or { TakenAlong: true } or { Triggered: true } or { Requested: true } => Replace(facts),
        _ when facts.Old.Custom != facts.Custom => Replace(facts),
        _ => null,
    };

    private static Decision Replace(DecisionFacts facts) =>
        new(StepKind.Replace, facts.DeleteBeforeReplace ?? facts.Diff?.DeleteBeforeReplace ?? false);
}
