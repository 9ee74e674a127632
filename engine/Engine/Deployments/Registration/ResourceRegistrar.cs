using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Security.Cryptography;
using EmbeddedEngine.Deployments.Journal;
using EmbeddedEngine.Deployments.Properties;
using EmbeddedEngine.Deployments.Steps;
using EmbeddedEngine.Deployments.Targets;
using EmbeddedEngine.Events;
using EmbeddedEngine.Providers;
using EmbeddedEngine.Resources;
using EmbeddedEngine.State;
using EmbeddedEngine.Values;

namespace EmbeddedEngine.Deployments.Registration;

/// <summary>
/// Makes registered resources be what the program says. Registrations run side by side; each failure is reported
/// once, under its resource.
/// </summary>
internal sealed class ResourceRegistrar : IDisposable
{
    private readonly DeploymentContext context;
    private readonly RegistrationTable table;
    private readonly ResourceSteps steps;
    private readonly ResourceDeleter deleter;
    private readonly ReplacementScope scope;
    private readonly ResourceImporter importer;
    private readonly SemaphoreSlim claims = new(1);
    private readonly ConcurrentDictionary<Urn, Task> beingDeleted = new();

    public ResourceRegistrar(DeploymentContext context, RegistrationTable table, ResourceSteps steps, ResourceDeleter deleter)
    {
        this.context = context;
        this.table = table;
        this.steps = steps;
        this.deleter = deleter;
        scope = new ReplacementScope(context);
        importer = new ResourceImporter(context);
        Defaults = new DefaultProviders(context.Options.Config, RegisterAsync);
    }

    /// <summary>The providers of resources that name none.</summary>
    public DefaultProviders Defaults { get; }

    /// <summary>Makes the resource be as the goal says, or reads it.</summary>
    /// <exception cref="DeploymentStoppedException">It failed, or something else did; both have been reported.</exception>
    public async Task<RegisteredResource> RegisterAsync(ResourceGoal goal)
    {
        using var work = context.Run.Enter();
        var stack = context.Options.Stack;
        var urn = Urn.Create(stack.Stack, stack.Project, goal.Parent, goal.Type, goal.Name);
        try
        {
            if (!table.TryReserve(urn))
                throw new RefusedException($"There are two resources of type '{goal.Type}' with the name '{goal.Name}' in one place: give one another name.");
            return table.Add(await MakeAsync(urn, goal).ConfigureAwait(false));
        }
        catch (Exception e) when (e is not DeploymentStoppedException)
        {
            context.Reporter.Message(urn, LogSeverity.Error, FailureText.Of(e, context.Run.Cancellation));
            context.Run.FailStep();
            context.Run.ThrowIfStopped();
            return table.Add(new RegisteredResource(urn, goal, RegistrationOutcome.Failed));
        }
    }

    /// <inheritdoc />
    public void Dispose() => claims.Dispose();

    private async Task<RegisteredResource> MakeAsync(Urn urn, ResourceGoal goal)
    {
        var parent = goal.Parent is { } parentUrn ? Registered(parentUrn, "parent") : null;
        goal = Inheritance.Apply(goal, parent?.Goal);

        if (context.Scope.IsPartial)
        {
            // What is only read is read in any case: nothing of the world changes, and others may need it.
            var references = StateReferences.Of(goal);
            if (!context.Scope.Includes(urn, references) && goal.ReadId is null)
                return await LeaveAsync(urn, goal, parent).ConfigureAwait(false);
            RefuseLeftOut(references);
        }

        var provider = await ProviderOfAsync(goal).ConfigureAwait(false);
        if (provider is { Outcome: not RegistrationOutcome.Succeeded } || DependsOnFailure(goal, parent))
        {
            _ = context.Journal.Claim(OldUrns.Of(context.Options.Stack, urn, goal, parent?.OldUrn));
            return new RegisteredResource(urn, goal, RegistrationOutcome.Skipped);
        }

        var reference = provider is null ? null : ProviderReference.Of(provider.State!);
        var owner = !goal.Custom ? null
            : ProviderReference.IsProvider(goal.Type) ? context.ProviderResources
            : await context.Providers.GetAsync(reference!, context.Run.Cancellation).ConfigureAwait(false);
        var old = await ClaimAsync([.. OldUrns.Of(context.Options.Stack, urn, goal, parent?.OldUrn)]).ConfigureAwait(false);
        var desired = Desired(urn, goal, reference);
        var state = goal.ReadId is null
            ? await StepAsync(goal, desired, owner, reference, old).ConfigureAwait(false)
            : await steps.ReadAsync(desired with { Id = goal.ReadId, External = true }, owner!, old).ConfigureAwait(false);
        return new RegisteredResource(urn, goal, RegistrationOutcome.Succeeded) { State = state, OldUrn = old?.State.Urn };
    }

    /// <summary>Leaves a resource as it is, or unmade.</summary>
    private async Task<RegisteredResource> LeaveAsync(Urn urn, ResourceGoal goal, RegisteredResource? parent)
    {
        var old = await ClaimAsync([.. OldUrns.Of(context.Options.Stack, urn, goal, parent?.OldUrn)]).ConfigureAwait(false);
        if (old is null or { State.PendingReplacement: true })
        {
            if (old is not null)
                context.Journal.GiveBack(old);
            return new RegisteredResource(urn, goal, RegistrationOutcome.LeftOut);
        }

        var state = await context.Journal.KeepAsync(old, urn, goal.Parent).ConfigureAwait(false);
        return new RegisteredResource(urn, goal, RegistrationOutcome.Succeeded) { State = state, OldUrn = old.State.Urn };
    }

    private void RefuseLeftOut(IEnumerable<Urn> references)
    {
        foreach (var urn in references)
        {
            if (table.Find(urn) is { Outcome: RegistrationOutcome.LeftOut })
                throw new RefusedException($"It needs '{urn}', which is new and not among the resources that this run works on. {TargetScope.Advice(urn)}");
        }
    }

    private async Task<ResourceState> StepAsync(
        ResourceGoal goal, ResourceState desired, IProvider? owner, ProviderReference? reference, OldResource? old)
    {
        RefuseUnknowns(desired);
        if (old is not null && owner is not null && await WasDeletedAsync(old.State, owner).ConfigureAwait(false))
            old = old with { State = old.State with { PendingReplacement = true } };
        var seed = RandomNumberGenerator.GetBytes(32);
        var importing = ResourceImporter.IsDue(goal, old?.State);
        var before = importing ? await importer.ReadAsync(desired, goal.ImportId, owner).ConfigureAwait(false)
            : old is { State.External: false } ? old.State : null;
        if (before is not null)
            desired = desired with { Inputs = IgnoredChanges.Apply(before.Inputs, desired.Inputs, goal.IgnoreChanges) };
        var wanted = desired.Inputs;
        desired = desired with { Inputs = await CheckAsync(owner, desired, before?.Inputs, wanted, seed).ConfigureAwait(false) };

        var facts = new DecisionFacts(importing ? before : old?.State, goal.Custom)
        {
            DeleteBeforeReplace = goal.DeleteBeforeReplace,
            Requested = context.Options.Choice.Replace.Contains(desired.Urn),
            HalfUpdated = old is not null && context.Journal.IsUnfinished(old.State, PendingOperationKind.Updating),
            TakenAlong = (goal.DeletedWith is { } with && table.WasReplaced(with)) || (goal.Custom && goal.ReplaceWith.Any(table.WasReplaced)),
            Triggered = before is { Custom: true } && IsTriggered(before.ReplacementTrigger, desired.ReplacementTrigger),
            ProviderReplaces = before is { Custom: true } && reference is not null
                && await context.Providers.MovingReplacesAsync(before.Provider, reference, context.Run.Cancellation).ConfigureAwait(false),
        };
        if (StepDecider.NeedsDiff(facts))
            facts = facts with { Diff = await DiffAsync(owner, desired, before!).ConfigureAwait(false) };
        var decision = StepDecider.Decide(facts);

        if (decision.Kind == StepKind.Replace && goal.ImportId.Length > 0 && goal.Custom)
            throw ReplacesImported(importing, decision);

        context.Run.ThrowIfStopped();
        if (importing)
        {
            if (old is not null)
                table.MarkReplaced(old.State.Urn);
            old = await importer.RecordAsync(before!, old).ConfigureAwait(false);
        }

        switch (decision.Kind)
        {
            case StepKind.Same:
                return await steps.SameAsync(desired, old!, report: !importing).ConfigureAwait(false);
            case StepKind.Update:
                return await steps.UpdateAsync(desired, owner, old!, decision.Diff).ConfigureAwait(false);
            case StepKind.Create:
                return await steps.CreateAsync(desired, owner, old).ConfigureAwait(false);
            default:
                desired = desired with { Inputs = await CheckAsync(owner, desired, null, wanted, seed).ConfigureAwait(false) };
                return await ReplaceAsync(desired, owner, old!, decision).ConfigureAwait(false);
        }
    }

    /// <summary>Whether the trigger changed; that it comes or goes is no change, and that it becomes a secret neither. One that is not known yet may have.</summary>
    private static bool IsTriggered(PropertyValue old, PropertyValue @new) =>
        old.WithoutSecrets() is not PropertyValue.Null and var before
        && @new.WithoutSecrets() is not PropertyValue.Null and var after
        && (after.ContainsUnknowns || !after.Equals(before));

    /// <summary>Whether a resource that an earlier run began to delete is gone. The program may have taken it back since, and nothing was recorded.</summary>
    private async Task<bool> WasDeletedAsync(ResourceState old, IProvider owner) =>
        context.Journal.IsUnfinished(old, PendingOperationKind.Deleting)
        && !old.PendingReplacement
        && await owner.ReadAsync(
            new ReadRequest(old.Urn, context.Reporter.LogOf(old.Urn), old.Id, old.Inputs, old.Outputs, old.CustomTimeouts.Read),
            context.Run.Cancellation).ConfigureAwait(false) is null;

    private static RefusedException ReplacesImported(bool importing, Decision decision)
    {
        var names = string.Join(", ", decision.Diff.Replaces.Concat(decision.Diff.Detailed.Keys).Distinct().Take(5));
        var why = names.Length > 0 ? $" ({names})" : "";
        return new RefusedException(importing
            ? $"The resource to import is not as the program says, and would have to be replaced{why}: make the program's inputs those of the resource, and import again."
            : $"The resource was imported and would have to be replaced{why}: take the option 'import' from it first.");
    }

    private async Task<ResourceState> ReplaceAsync(ResourceState desired, IProvider? owner, OldResource old, Decision decision)
    {
        if (old.State.PendingReplacement)
        {
            table.MarkReplaced(desired.Urn);
            return await steps.CreateAsync(desired, owner, old, OldFate.Gone, decision.Diff).ConfigureAwait(false);
        }

        if (old.State.Protect && desired.Protect)
        {
            throw new RefusedException(
                "The resource is protected and the change would replace it. To replace it, take the option 'protect' from it and update once before.");
        }

        table.MarkReplaced(desired.Urn);
        table.MarkReplaced(old.State.Urn);
        if (!decision.DeleteFirst)
            return await steps.CreateAsync(desired, owner, old, OldFate.ToDelete, decision.Diff).ConfigureAwait(false);

        await DeleteFirstAsync(old).ConfigureAwait(false);
        return await steps.CreateAsync(desired, owner, old, OldFate.Gone, decision.Diff).ConfigureAwait(false);
    }

    /// <summary>Deletes the old resource and all that cannot outlive it; those are made again when the program registers them.</summary>
    private async Task DeleteFirstAsync(OldResource old)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await claims.WaitAsync(context.Run.Cancellation).ConfigureAwait(false);
        ImmutableArray<OldResource> doomed;
        try
        {
            doomed = await scope.OfAsync(old).ConfigureAwait(false);
            foreach (var resource in doomed)
                beingDeleted[resource.State.Urn] = done.Task;
        }
        finally
        {
            claims.Release();
        }

        try
        {
            if (doomed.Skip(1).FirstOrDefault(resource => !context.Scope.MayGoAlong(resource.State.Urn)) is { } other)
            {
                throw new RefusedException(
                    $"It has to be deleted before its replacement, and '{other.State.Urn}', which is not among the resources that this run works on, before it. " +
                    $"Add --target-dependents. {TargetScope.Advice(other.State.Urn)}");
            }

            // The old entry's own protection has been judged together with the new one's wish.
            var own = old with { State = old.State with { Protect = false } };
            if (!await deleter.DeleteAsync([own, .. doomed.Skip(1)], OldFate.PendingReplacement).ConfigureAwait(false))
            {
                context.Run.ThrowIfStopped();
                throw new RefusedException("It could not be deleted before its replacement; the messages before this one say why.");
            }
        }
        finally
        {
            foreach (var resource in doomed.Skip(1))
                context.Journal.GiveBack(resource);
            done.SetResult();
        }
    }

    /// <summary>Finds the resource in the old state; one that is just being deleted is waited for.</summary>
    private async Task<OldResource?> ClaimAsync(ImmutableArray<Urn> candidates)
    {
        Task[] waits;
        await claims.WaitAsync(context.Run.Cancellation).ConfigureAwait(false);
        try
        {
            waits = [.. candidates.Select(urn => beingDeleted.GetValueOrDefault(urn)).OfType<Task>()];
            if (waits.Length == 0)
                return context.Journal.Claim(candidates);
        }
        finally
        {
            claims.Release();
        }

        await Task.WhenAll(waits).ConfigureAwait(false);
        context.Run.ThrowIfStopped();
        return context.Journal.Claim(candidates);
    }

    private async Task<RegisteredResource?> ProviderOfAsync(ResourceGoal goal)
    {
        if (!goal.Custom || ProviderReference.IsProvider(goal.Type))
            return null;
        var package = ProviderReference.PackageOf(goal.Type);
        if (goal.Provider.Length == 0)
        {
            try
            {
                return await Defaults.GetAsync(package, goal.Version, goal.PluginDownloadUrl).ConfigureAwait(false);
            }
            catch (DeploymentStoppedException)
            {
                context.Run.ThrowIfStopped();
                throw;
            }
        }

        var reference = ProviderReference.Parse(goal.Provider);
        return reference.Package == package
            ? Registered(reference.Urn, "provider")
            : throw new RefusedException($"The provider '{reference.Urn.Name}' is of package '{reference.Package}', and the resource of '{package}'.");
    }

    private RegisteredResource Registered(Urn urn, string role) =>
        table.Find(urn) ?? throw new RefusedException($"Its {role} '{urn}' has not been registered.");

    private bool DependsOnFailure(ResourceGoal goal, RegisteredResource? parent)
    {
        var dependencies = goal.Dependencies.Concat(goal.PropertyDependencies.Values.SelectMany(urns => urns))
            .Concat(goal.DeletedWith is { } with ? [with] : [])
            .Concat(goal.ReplaceWith);
        return dependencies.Distinct().Select(urn => Registered(urn, "dependency")).Append(parent)
            .Any(resource => resource is { Outcome: not RegistrationOutcome.Succeeded });
    }

    private void RefuseUnknowns(ResourceState desired)
    {
        if (context.Preview)
            return;
        if (desired.ReplacementTrigger.ContainsUnknowns)
            throw new RefusedException("Its option 'replacementTrigger' is not known, and this is not a preview.");
        if (desired.Inputs.FirstOrDefault(input => input.Value.ContainsUnknowns) is { Key: { } name })
            throw new RefusedException($"Its input '{name}' is not known, and this is not a preview.");
    }

    private async Task<PropertyMap> CheckAsync(IProvider? owner, ResourceState desired, PropertyMap? old, PropertyMap inputs, byte[] seed)
    {
        if (owner is null)
            return inputs;
        var result = await owner.CheckAsync(
            new CheckRequest(desired.Urn, context.Reporter.LogOf(desired.Urn), old, inputs, seed), context.Run.Cancellation).ConfigureAwait(false);
        return result.Failures.IsEmpty
            ? result.Inputs
            : throw new RefusedException(string.Join("; ", result.Failures.Select(failure =>
                failure.Property.Length == 0 ? failure.Reason : $"{failure.Property}: {failure.Reason}")));
    }

    private async Task<DiffResult> DiffAsync(IProvider? owner, ResourceState desired, ResourceState old)
    {
        if (owner is null)
            return Comparison.OfComponent(old.Inputs, desired.Inputs);
        var diff = await owner.DiffAsync(
            new DiffRequest(
                desired.Urn, context.Reporter.LogOf(desired.Urn), old.Id, old.Inputs, old.Outputs, desired.Inputs, desired.IgnoreChanges),
            context.Run.Cancellation).ConfigureAwait(false);
        return Comparison.Complete(diff, old.Inputs, desired.Inputs, desired.ReplaceOnChanges);
    }

    private static ResourceState Desired(Urn urn, ResourceGoal goal, ProviderReference? provider)
    {
        var inputs = goal.Inputs;
        if (ProviderReference.IsProvider(goal.Type) && goal.Version.Length > 0)
            inputs = inputs.With(ProviderInputs.Version, goal.Version);
        return new ResourceState
        {
            Urn = urn,
            Type = goal.Type,
            Custom = goal.Custom,
            Inputs = inputs,
            Protect = goal.Protect ?? false,
            RetainOnDelete = goal.RetainOnDelete ?? false,
            Parent = goal.Parent,
            Provider = provider?.ToString() ?? "",
            Dependencies = goal.Dependencies,
            PropertyDependencies = goal.PropertyDependencies,
            DeletedWith = goal.DeletedWith,
            ReplaceWith = goal.ReplaceWith,
            ReplacementTrigger = goal.ReplacementTrigger,
            AdditionalSecretOutputs = goal.AdditionalSecretOutputs,
            IgnoreChanges = goal.IgnoreChanges,
            ReplaceOnChanges = goal.ReplaceOnChanges,
            CustomTimeouts = goal.CustomTimeouts,
            SourcePosition = goal.SourcePosition,
        };
    }
}
