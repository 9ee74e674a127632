using EmbeddedEngine.Deployments.Journal;
using EmbeddedEngine.Deployments.Properties;
using EmbeddedEngine.Events;
using EmbeddedEngine.Providers;
using EmbeddedEngine.Resources;
using EmbeddedEngine.State;
using EmbeddedEngine.Values;

namespace EmbeddedEngine.Deployments.Steps;

/// <summary>Does what was decided: calls the provider, records before and after, reports. In a preview the world and the state file stay as they are.</summary>
internal sealed class ResourceSteps(DeploymentContext context)
{
    /// <summary>Nothing changes; what the program says of the resource is still recorded.</summary>
    /// <param name="desired">The resource as the program says.</param>
    /// <param name="old">Its old entry.</param>
    /// <param name="report">Whether that nothing changes is told.</param>
    public async Task<ResourceState> SameAsync(ResourceState desired, OldResource old, bool report = true)
    {
        var state = desired with
        {
            Id = old.State.Id,
            Outputs = desired.Custom ? Marked(desired, old.State.Outputs) : old.State.Outputs,
            Created = old.State.Created,
            Modified = old.State.Modified,
            ImportId = old.State.ImportId,
        };
        state = await context.Journal.CommitAsync(state, old).ConfigureAwait(false);
        if (report)
            context.Reporter.Unchanged(Info(StepKind.Same, state, old.State, DiffResult.None));
        return state;
    }

    /// <summary>Makes the resource, alone or in place of another.</summary>
    /// <param name="desired">The resource as it is to be.</param>
    /// <param name="provider">Its provider; null for a component.</param>
    /// <param name="old">The entry that it replaces, if any.</param>
    /// <param name="fate">What becomes of that entry.</param>
    /// <param name="diff">Why it is replaced.</param>
    public Task<ResourceState> CreateAsync(
        ResourceState desired, IProvider? provider, OldResource? old = null, OldFate fate = OldFate.Gone, DiffResult? diff = null)
    {
        var kind = old is null || old.State.External ? StepKind.Create : StepKind.CreateReplacement;
        return context.Reporter.StepAsync(Info(kind, desired, old?.State, diff ?? DiffResult.None), async () =>
        {
            var now = context.Time.GetUtcNow();
            desired = desired with { Created = now, Modified = now };
            if (provider is null || context.Preview)
            {
                var planned = provider is null ? desired : await PreviewCreateAsync(desired, provider).ConfigureAwait(false);
                await context.Journal.CommitAsync(planned, old, fate).ConfigureAwait(false);
                return planned;
            }

            return await DoAsync(desired, PendingOperationKind.Creating, desired, old, fate, async () =>
            {
                var result = await provider.CreateAsync(
                    new CreateRequest(desired.Urn, Log(desired), desired.Inputs, desired.CustomTimeouts.Create, Preview: false),
                    context.Run.Cancellation).ConfigureAwait(false);
                return result.Id.Length == 0
                    ? throw new OutcomeUnknownException("The provider says that it made the resource, and gave no id for it: look for it, then run the update again.")
                    : desired with { Id = result.Id, Outputs = Known(result.Outputs) };
            }).ConfigureAwait(false);
        });
    }

    /// <summary>Changes the resource in place.</summary>
    public Task<ResourceState> UpdateAsync(ResourceState desired, IProvider? provider, OldResource old, DiffResult diff)
    {
        desired = desired with { Id = old.State.Id, Created = old.State.Created, ImportId = old.State.ImportId };
        return context.Reporter.StepAsync(Info(StepKind.Update, desired, old.State, diff), async () =>
        {
            desired = desired with { Modified = context.Time.GetUtcNow() };
            if (provider is null || context.Preview)
            {
                var planned = desired with
                {
                    Outputs = provider is null ? old.State.Outputs
                        : !provider.SupportsPreview ? Marked(desired, desired.Inputs)
                        : Marked(desired, await provider.UpdateAsync(Request(preview: true), context.Run.Cancellation).ConfigureAwait(false)),
                };
                await context.Journal.CommitAsync(planned, old).ConfigureAwait(false);
                return planned;
            }

            return await DoAsync(old.State, PendingOperationKind.Updating, desired, old, OldFate.Gone, async () => desired with
            {
                Outputs = Known(await provider.UpdateAsync(Request(preview: false), context.Run.Cancellation).ConfigureAwait(false)),
            }).ConfigureAwait(false);
        });

        UpdateRequest Request(bool preview) => new(
            desired.Urn, Log(desired), desired.Id, old.State.Inputs, old.State.Outputs, desired.Inputs,
            desired.IgnoreChanges, desired.CustomTimeouts.Update, preview);
    }

    /// <summary>Reads a resource that this stack does not manage.</summary>
    public Task<ResourceState> ReadAsync(ResourceState desired, IProvider provider, OldResource? old) =>
        context.Reporter.StepAsync(Info(StepKind.Read, desired, old?.State, DiffResult.None), async () =>
        {
            var outputs = PropertyMap.Empty;
            if (desired.Id.Length > 0)
            {
                // All that is known of it stands for its state too: a dynamic provider finds its own code there.
                var read = await provider.ReadAsync(
                    new ReadRequest(desired.Urn, Log(desired), desired.Id, desired.Inputs, desired.Inputs, desired.CustomTimeouts.Read),
                    context.Run.Cancellation).ConfigureAwait(false)
                    ?? throw new ProviderException($"There is no {desired.Type} with id '{desired.Id}'.");
                outputs = read.Outputs;
            }

            var state = desired with { Outputs = Marked(desired, outputs) };
            // What this stack managed before and only reads now is not its own any more: deleted at the end, as one that was replaced.
            var fate = old is { State: { External: false, Custom: true } } ? OldFate.ToDelete : OldFate.Gone;
            await context.Journal.CommitAsync(state, old, fate).ConfigureAwait(false);
            return state;
        });

    /// <summary>Deletes what an old entry names.</summary>
    /// <param name="old">The entry.</param>
    /// <param name="kind">How it is reported.</param>
    /// <param name="provider">Who deletes it; null when nobody needs to.</param>
    /// <param name="fate">What becomes of the entry.</param>
    public Task DeleteAsync(OldResource old, StepKind kind, IProvider? provider, OldFate fate)
    {
        var state = old.State;
        return context.Reporter.StepAsync(new StepInfo(kind, state.Urn, state.Custom)
        {
            Parent = state.Parent,
            OldInputs = state.Inputs,
            Protect = state.Protect,
        }, async () =>
        {
            if (provider is null || context.Preview)
            {
                await context.Journal.SettleAsync(old, fate, operation: null).ConfigureAwait(false);
                return state;
            }

            var operation = await context.Journal.BeginAsync(state, PendingOperationKind.Deleting).ConfigureAwait(false);
            await CallAsync(operation, async () =>
            {
                await provider.DeleteAsync(
                    new DeleteRequest(state.Urn, Log(state), state.Id, state.Inputs, state.Outputs, state.CustomTimeouts.Delete),
                    context.Run.Cancellation).ConfigureAwait(false);
                return state;
            }).ConfigureAwait(false);
            await context.Journal.SettleAsync(old, fate, operation).ConfigureAwait(false);
            return state;
        });
    }

    /// <summary>Records the operation, does it, records what came of it.</summary>
    private async Task<ResourceState> DoAsync(
        ResourceState subject, PendingOperationKind kind, ResourceState desired, OldResource? old, OldFate fate, Func<Task<ResourceState>> call)
    {
        var operation = await context.Journal.BeginAsync(subject, kind).ConfigureAwait(false);
        try
        {
            var state = await CallAsync(operation, call).ConfigureAwait(false);
            state = state with { Outputs = Marked(state, state.Outputs) };
            await context.Journal.CommitAsync(state, old, fate, operation).ConfigureAwait(false);
            return state;
        }
        catch (ResourceInitException e) when (e.Id.Length > 0 || desired.Id.Length > 0)
        {
            var state = desired with { Id = e.Id.Length > 0 ? e.Id : desired.Id, Outputs = Marked(desired, e.Outputs), InitErrors = e.Reasons };
            await context.Journal.CommitAsync(state, old, fate, operation).ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Makes the provider's call; one that failed leaves no pending operation, one that was cancelled or lost does: nobody knows how far it got.</summary>
    private async Task<ResourceState> CallAsync(PendingOperation operation, Func<Task<ResourceState>> call)
    {
        try
        {
            return await call().ConfigureAwait(false);
        }
        catch (Exception e) when (e is DeploymentStoppedException
            || (e is not (ResourceInitException or OutcomeUnknownException) && !context.Run.Cancellation.IsCancellationRequested))
        {
            await context.Journal.AbandonAsync(operation).ConfigureAwait(false);
            throw;
        }
    }

    private async Task<ResourceState> PreviewCreateAsync(ResourceState desired, IProvider provider)
    {
        if (!provider.SupportsPreview)
            return desired with { Outputs = Marked(desired, desired.Inputs) };
        var result = await provider.CreateAsync(
            new CreateRequest(desired.Urn, Log(desired), desired.Inputs, desired.CustomTimeouts.Create, Preview: true),
            context.Run.Cancellation).ConfigureAwait(false);
        return desired with { Outputs = Marked(desired, result.Outputs) };
    }

    private IResourceLog Log(ResourceState state) => context.Reporter.LogOf(state.Urn);

    private static PropertyMap Known(PropertyMap outputs) => outputs.ContainsUnknowns
        ? throw new OutcomeUnknownException("The provider did its work and answered outputs that are not known: look at the resource, then run the update again.")
        : outputs;

    private static PropertyMap Marked(ResourceState state, PropertyMap outputs) =>
        SecretMarks.Apply(outputs, state.Inputs, state.AdditionalSecretOutputs);

    private static StepInfo Info(StepKind kind, ResourceState state, ResourceState? old, DiffResult diff) => new(kind, state.Urn, state.Custom)
    {
        Parent = state.Parent,
        OldInputs = old?.Inputs,
        NewInputs = state.Inputs,
        Protect = state.Protect,
        Diff = diff.Detailed.Count > 0 || kind is not (StepKind.Update or StepKind.CreateReplacement)
            ? diff.Detailed
            : InputDiff.Compare(old?.Inputs ?? PropertyMap.Empty, state.Inputs),
    };
}
