namespace EmbeddedEngine.Providers.Plugins;

/// <summary>The plugin does not know the method, which may mean that it needs none.</summary>
internal sealed class PluginLacksMethodException(string message, Exception inner) : ProviderException(message, inner);
