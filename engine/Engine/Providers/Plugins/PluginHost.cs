using System.Collections.Concurrent;
using EmbeddedEngine.Deployments;
using EmbeddedEngine.Programs;
using EmbeddedEngine.Rpc;
using EmbeddedEngine.Values;

namespace EmbeddedEngine.Providers.Plugins;

/// <summary>The plugins of one deployment, and the engine's service that they call. Nothing runs before the first one is needed.</summary>
internal sealed class PluginHost : IAsyncDisposable
{
    private readonly PluginSettings settings;
    private readonly DeploymentOptions options;
    private readonly Reporter reporter;
    private readonly PluginSearch search;
    private readonly EngineService engine;
    private readonly Lazy<Task<MonitorHost>> server;

    // Those that have been asked about a configuration and not been given one: the next provider can have them.
    private readonly ConcurrentDictionary<PluginName, ConcurrentBag<PluginConnection>> idle = new();

    public PluginHost(PluginSettings settings, DeploymentOptions options, Reporter reporter, RunControl run)
    {
        this.settings = settings;
        this.options = options;
        this.reporter = reporter;
        search = new PluginSearch(settings);
        engine = new EngineService(reporter, run);
        server = new(() => MonitorHost.StartAsync(engine, CancellationToken.None));
    }

    /// <summary>Makes a provider; its plugin is started by its first call.</summary>
    /// <param name="identity">The provider resource.</param>
    /// <param name="inputs">Its inputs.</param>
    public IProvider Create(ProviderReference identity, PropertyMap inputs) =>
        new PluginProvider(this, PluginName.Of(identity.Package, inputs), identity);

    /// <summary>A plugin that is not configured yet.</summary>
    /// <exception cref="ProviderException">There is none, or it does not start.</exception>
    public async Task<PluginConnection> OpenAsync(PluginName plugin, CancellationToken cancellation)
    {
        if (idle.TryGetValue(plugin, out var waiting) && waiting.TryTake(out var ready))
            return ready;
        var address = (await server.Value.ConfigureAwait(false)).Address;
        var connection = settings.Running.TryGetValue(plugin.Package, out var port)
            ? new PluginConnection(plugin, process: null, port, settings)
            : await StartAsync(plugin, address, cancellation).ConfigureAwait(false);
        try
        {
            await connection.GreetAsync(address, cancellation).ConfigureAwait(false);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Takes back a plugin that has not been configured.</summary>
    public void Return(PluginName plugin, PluginConnection connection) => idle.GetOrAdd(plugin, _ => []).Add(connection);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        foreach (var connection in idle.Values.SelectMany(waiting => waiting))
            await connection.DisposeAsync().ConfigureAwait(false);
        engine.Flush();
        if (server.IsValueCreated)
            await (await server.Value.ConfigureAwait(false)).DisposeAsync().ConfigureAwait(false);
    }

    private async Task<PluginConnection> StartAsync(PluginName plugin, string address, CancellationToken cancellation)
    {
        var process = await PluginProcess.StartAsync(
            plugin, search.Find(plugin), new PluginLog(plugin, reporter), address, Environment(), settings.StartLimit, cancellation).ConfigureAwait(false);
        return new PluginConnection(plugin, process, process.Port, settings);
    }

    private Dictionary<string, string?> Environment()
    {
        var variables = new Dictionary<string, string?>
        {
            ["PULUMI_PROJECT"] = options.Stack.Project,
            ["PULUMI_NODEJS_PROJECT"] = options.Stack.Project,
        };
        variables.AddConfig(options.Config);
        foreach (var (name, value) in settings.RuntimeOptions)
            variables[$"PULUMI_RUNTIME_{name.ToUpperInvariant()}"] = value;
        return variables;
    }
}
