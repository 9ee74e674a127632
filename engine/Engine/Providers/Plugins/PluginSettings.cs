using System.Collections.Immutable;
using EmbeddedEngine.Stacks.Projects;

namespace EmbeddedEngine.Providers.Plugins;

/// <summary>Where provider plugins are looked for, and how they are run.</summary>
public sealed record PluginSettings
{
    /// <summary>The program's folder: a Node program's dynamic provider is in its <c>node_modules</c>.</summary>
    public required string ProgramDirectory { get; init; }

    /// <summary>The project's folder, where Pulumi.yaml is.</summary>
    public required string RootDirectory { get; init; }

    /// <summary>The folder of what belongs to the user; plugins are in its folder <c>plugins</c>.</summary>
    public required string Home { get; init; }

    /// <summary>The folders of PATH, in its order.</summary>
    public ImmutableArray<string> SearchPath { get; init; } = [];

    /// <summary>The CLI's own folder.</summary>
    public string CliDirectory { get; init; } = AppContext.BaseDirectory;

    /// <summary>Plugins that the project names by their place.</summary>
    public ImmutableArray<ProjectPlugin> ProjectPlugins { get; init; } = [];

    /// <summary>Plugins that run already and are only attached to: package and loopback port.</summary>
    public ImmutableSortedDictionary<string, int> Running { get; init; } = ImmutableSortedDictionary<string, int>.Empty;

    /// <summary>Options of the project's runtime, which plugins are told of.</summary>
    public ImmutableSortedDictionary<string, string> RuntimeOptions { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>The command that stands for Node.js.</summary>
    public string Node { get; init; } = "node";

    /// <summary>How long a plugin may take until it says where it listens, and again until it answers.</summary>
    public TimeSpan StartLimit { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How long a call may take beyond the user's limit, and after the user's wish to end, before it is given up.</summary>
    public TimeSpan Grace { get; init; } = TimeSpan.FromSeconds(10);
}
