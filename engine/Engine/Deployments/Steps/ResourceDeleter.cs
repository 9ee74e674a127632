using System.Collections.Immutable;
using EmbeddedEngine.Deployments.Journal;
using EmbeddedEngine.Deployments.Registration;
using EmbeddedEngine.Events;
using EmbeddedEngine.Providers;
using EmbeddedEngine.Resources;

namespace EmbeddedEngine.Deployments.Steps;

/// <summary>Deletes sets of old resources: what depends on another goes before it, everything else at once.</summary>
internal sealed class ResourceDeleter(DeploymentContext context, ResourceSteps steps, RegistrationTable registrations)
{
    /// <summary>
    /// Deletes the resources, unless one of them is protected: then nothing. What a resource that could not be deleted
    /// depends on is left too. Failures are reported here; the answer is whether there was none.
    /// </summary>
    /// <param name="doomed">What to delete, everything that one refers to before it.</param>
    /// <param name="fate">What becomes of the entries.</param>
    public async Task<bool> DeleteAsync(ImmutableArray<OldResource> doomed, OldFate fate)
    {
        if (RefuseProtected(doomed))
            return false;

        var live = doomed.Where(resource => !resource.State.Delete).Select(resource => resource.State.Urn).ToHashSet();
        var replaced = doomed.Where(resource => resource.State.Delete).Select(resource => resource.State.Urn).ToHashSet();
        var dependants = new Dictionary<Urn, List<Task<bool>>>();
        var all = new List<Task<bool>>(doomed.Length);
        foreach (var resource in doomed.Reverse())
        {
            var first = dependants.GetValueOrDefault(resource.State.Urn)?.ToArray() ?? [];
            var task = DeleteAfterAsync(resource, GoesAlong(resource.State, live, replaced), first, fate);
            all.Add(task);
            foreach (var urn in StateReferences.Of(resource.State))
            {
                if (!dependants.TryGetValue(urn, out var list))
                    dependants[urn] = list = [];
                list.Add(task);
            }
        }

        var results = await Task.WhenAll(all).ConfigureAwait(false);
        return Array.TrueForAll(results, deleted => deleted);
    }

    private bool RefuseProtected(ImmutableArray<OldResource> doomed)
    {
        var refused = doomed.Where(resource => resource.State is { Protect: true, Delete: false, PendingReplacement: false }).ToList();
        foreach (var resource in refused)
        {
            context.Reporter.Message(
                resource.State.Urn,
                LogSeverity.Error,
                "The resource is protected and so cannot be deleted. To delete it, take the option 'protect' from it and update once before.");
        }

        if (refused.Count > 0)
            context.Run.FailStep();
        return refused.Count > 0;
    }

    /// <summary>Whether the deletion of another resource takes this one along.</summary>
    private bool GoesAlong(ResourceState state, HashSet<Urn> live, HashSet<Urn> replaced) =>
        state.DeletedWith is { } with
        && (live.Contains(with) || registrations.WasReplaced(with) || (state.Delete && replaced.Contains(with)));

    private async Task<bool> DeleteAfterAsync(OldResource resource, bool goesAlong, Task<bool>[] first, OldFate fate)
    {
        var dependants = await Task.WhenAll(first).ConfigureAwait(false);
        if (!Array.TrueForAll(dependants, deleted => deleted) || context.Run.Stopped)
            return false;
        try
        {
            await DeleteAsync(resource, goesAlong, fate).ConfigureAwait(false);
            return true;
        }
        catch (DeploymentStoppedException)
        {
            return false;
        }
        catch (Exception e)
        {
            context.Reporter.Message(resource.State.Urn, LogSeverity.Error, FailureText.Of(e, context.Run.Cancellation));
            context.Run.FailStep();
            return false;
        }
    }

    private async Task DeleteAsync(OldResource resource, bool goesAlong, OldFate fate)
    {
        var state = resource.State;
        if (state.External || state.PendingReplacement)
        {
            // Nothing of it is in this stack's hands: it was only read, or went before its replacement came. Its entry is left.
            await context.Journal.SettleAsync(resource, fate, operation: null).ConfigureAwait(false);
            return;
        }

        var kind = state.Delete || fate == OldFate.PendingReplacement ? StepKind.DeleteReplaced : StepKind.Delete;
        if (state.RetainOnDelete)
            context.Reporter.Message(state.Urn, LogSeverity.Info, "Retained: the stack forgets it, and it stays as it is.");
        var managed = state is { Custom: true, RetainOnDelete: false } && !ProviderReference.IsProvider(state.Type) && !goesAlong;
        var provider = managed && !context.Preview
            ? await context.Providers.GetAsync(ProviderReference.Parse(state.Provider), context.Run.Cancellation).ConfigureAwait(false)
            : null;
        await steps.DeleteAsync(resource, kind, provider, fate).ConfigureAwait(false);
    }
}
