using System.Collections.Immutable;
using EmbeddedEngine.Deployments.Journal;
using EmbeddedEngine.Providers;
using EmbeddedEngine.Resources;
using EmbeddedEngine.Values;

namespace EmbeddedEngine.Deployments.Steps;

/// <summary>Finds what must go before a resource that is deleted before its replacement comes.</summary>
internal sealed class ReplacementScope(DeploymentContext context)
{
    /// <summary>
    /// The resource and all that cannot outlive it, in state order: what is deleted or replaced with it, what its going takes the provider from,
    /// and what would have to be replaced when a property that depends on it is not known.
    /// </summary>
    public async Task<ImmutableArray<OldResource>> OfAsync(OldResource resource)
    {
        var condemned = new HashSet<Urn> { resource.State.Urn };
        var scope = ImmutableArray.CreateBuilder<OldResource>();
        scope.Add(resource);
        foreach (var candidate in context.Journal.UntakenAfter(resource.Position))
        {
            if (await MustGoAsync(candidate.State, condemned).ConfigureAwait(false) && context.Journal.TryTake(candidate))
            {
                condemned.Add(candidate.State.Urn);
                scope.Add(candidate);
            }
        }

        return scope.ToImmutable();
    }

    private async Task<bool> MustGoAsync(ResourceState state, HashSet<Urn> condemned)
    {
        if (state.DeletedWith is { } with && condemned.Contains(with))
            return true;
        if (state is { Custom: true, External: false } && state.ReplaceWith.Any(condemned.Contains))
            return true;
        if (!ProviderReference.TryParse(state.Provider, out var provider))
            return false;
        if (condemned.Contains(provider.Urn))
            return true;
        if (!state.Custom || state.External || !state.Dependencies.Any(condemned.Contains) && !DependentProperties(state, condemned).Any())
            return false;

        var properties = state.PropertyDependencies.IsEmpty ? state.Inputs.Keys : DependentProperties(state, condemned);
        var inputs = properties.Where(state.Inputs.ContainsKey)
            .Aggregate(state.Inputs, (map, name) => map.With(name, PropertyValue.Unknown));
        if (ReferenceEquals(inputs, state.Inputs))
            return false;
        var owner = await context.Providers.GetAsync(provider, context.Run.Cancellation).ConfigureAwait(false);
        var diff = await owner.DiffAsync(
            new DiffRequest(state.Urn, context.Reporter.LogOf(state.Urn), state.Id, state.Inputs, state.Outputs, inputs, state.IgnoreChanges),
            context.Run.Cancellation).ConfigureAwait(false);
        return Comparison.Complete(diff, state.Inputs, inputs, state.ReplaceOnChanges).IsReplacement();
    }

    private static IEnumerable<string> DependentProperties(ResourceState state, HashSet<Urn> condemned) =>
        state.PropertyDependencies.Where(item => item.Value.Any(condemned.Contains)).Select(item => item.Key);
}
