namespace EmbeddedEngine.Providers;

/// <summary>The packages that there are, and the limit that all their providers share.</summary>
internal sealed class ProviderPackages : IDisposable
{
    private readonly Dictionary<string, IProviderFactory> factories;
    private readonly SemaphoreSlim slots;

    public ProviderPackages(IEnumerable<IProviderFactory> factories, int parallel)
    {
        this.factories = factories.ToDictionary(factory => factory.Package, StringComparer.Ordinal);
        slots = new SemaphoreSlim(Math.Max(1, parallel));
    }

    /// <summary>Makes a provider that is not configured yet.</summary>
    /// <exception cref="ProviderException">There is no such package.</exception>
    public IProvider Create(string package) => factories.TryGetValue(package, out var factory)
        ? new LimitedProvider(factory.Create(), slots)
        : throw new ProviderException(
            $"There is no provider for package '{package}'. Packages that there are: {string.Join(", ", factories.Keys.Order(StringComparer.Ordinal))}.");

    /// <inheritdoc />
    public void Dispose() => slots.Dispose();
}
