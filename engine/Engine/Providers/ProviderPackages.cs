using EmbeddedEngine.Deployments;
using EmbeddedEngine.Providers.Plugins;
using EmbeddedEngine.Values;

namespace EmbeddedEngine.Providers;

/// <summary>The packages that there are, in this process and as plugins, and the limit that all their providers share.</summary>
internal sealed class ProviderPackages : IDisposable
{
    private readonly Dictionary<string, IProviderFactory> factories;
    private readonly PluginHost? plugins;
    private readonly SemaphoreSlim slots;
    private readonly RunControl run;

    /// <param name="factories">The packages in this process; they come before plugins of the same name.</param>
    /// <param name="plugins">All other packages; null: there are none.</param>
    /// <param name="parallel">How many calls may be under way at once.</param>
    /// <param name="run">Whether calls still begin.</param>
    public ProviderPackages(IEnumerable<IProviderFactory> factories, PluginHost? plugins, int parallel, RunControl run)
    {
        this.run = run;
        this.plugins = plugins;
        this.factories = factories.ToDictionary(factory => factory.Package, StringComparer.Ordinal);
        slots = new SemaphoreSlim(Math.Max(1, parallel));
    }

    /// <summary>Makes a provider that is not configured yet.</summary>
    /// <param name="identity">The provider resource that it stands for.</param>
    /// <param name="inputs">That resource's inputs.</param>
    /// <exception cref="ProviderException">There is no such package.</exception>
    public IProvider Create(ProviderReference identity, PropertyMap inputs)
    {
        var provider = factories.TryGetValue(identity.Package, out var factory)
            ? factory.Create()
            : plugins?.Create(identity, inputs) ?? throw new ProviderException(
                $"There is no provider for package '{identity.Package}'. Packages that there are: {string.Join(", ", factories.Keys.Order(StringComparer.Ordinal))}.");
        return new LimitedProvider(provider, slots, run);
    }

    /// <inheritdoc />
    public void Dispose() => slots.Dispose();
}
