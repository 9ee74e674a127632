using System.Collections.Immutable;

namespace EmbeddedEngine.Providers.Plugins;

/// <summary>How a plugin is started; the engine's address follows as the last argument.</summary>
/// <param name="Command">The command.</param>
/// <param name="Arguments">Arguments before the engine's address.</param>
/// <param name="WorkingDirectory">The folder in which it runs.</param>
internal sealed record PluginLaunch(string Command, ImmutableArray<string> Arguments, string WorkingDirectory);
