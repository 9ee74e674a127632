using System.Collections.Concurrent;
using EmbeddedEngine.Deployments.Journal;
using EmbeddedEngine.Values;

namespace EmbeddedEngine.Providers;

/// <summary>Finds providers by reference; each is made and configured when it is first needed.</summary>
internal sealed class ProviderRegistry(ProviderPackages packages, StateJournal journal) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<(ProviderReference Reference, PropertyMap Inputs), Lazy<Task<IProvider>>> configured = new();

    /// <summary>The provider that a reference names, of this run or of the old state.</summary>
    /// <exception cref="ProviderException">It is not known, or cannot be configured.</exception>
    public Task<IProvider> GetAsync(ProviderReference reference, CancellationToken cancellation)
    {
        var state = journal.FindProvider(reference)
            ?? throw new ProviderException($"There is no provider '{reference}' in this stack.");
        var inputs = state.Inputs;
        return configured.GetOrAdd(
            (reference, inputs),
            _ => new Lazy<Task<IProvider>>(() => ConfigureAsync(reference, inputs, cancellation))).Value;
    }

    /// <summary>Whether a resource that moves from one provider to another must be replaced.</summary>
    public async Task<bool> MovingReplacesAsync(string from, ProviderReference to, CancellationToken cancellation)
    {
        if (!ProviderReference.TryParse(from, out var old) || old == to)
            return false;
        if (old.Package != to.Package)
            return true;
        if (journal.FindProvider(old) is not { } oldState || journal.FindProvider(to) is not { } newState)
            return false;
        var provider = await GetAsync(to, cancellation).ConfigureAwait(false);
        var diff = await provider.DiffConfigAsync(
            ProviderInputs.ForProvider(oldState.Inputs), ProviderInputs.ForProvider(newState.Inputs), cancellation).ConfigureAwait(false);
        return diff.IsReplacement();
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        foreach (var provider in configured.Values.Where(lazy => lazy.IsValueCreated).Select(lazy => lazy.Value))
        {
            if (provider.IsCompletedSuccessfully)
                await (await provider.ConfigureAwait(false)).DisposeAsync().ConfigureAwait(false);
        }
    }

    private async Task<IProvider> ConfigureAsync(ProviderReference reference, PropertyMap inputs, CancellationToken cancellation)
    {
        if (inputs.ContainsUnknowns)
            return new UnconfiguredProvider();
        var provider = packages.Create(reference, inputs);
        try
        {
            await provider.ConfigureAsync(ProviderInputs.ForProvider(inputs), cancellation).ConfigureAwait(false);
            return provider;
        }
        catch
        {
            await provider.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }
}
