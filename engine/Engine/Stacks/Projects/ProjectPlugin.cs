namespace EmbeddedEngine.Stacks.Projects;

/// <summary>A provider plugin that a project names by its place.</summary>
/// <param name="Name">The package.</param>
/// <param name="Path">The folder of the plugin; relative to the project's folder.</param>
/// <param name="Version">The version; null for any.</param>
public sealed record ProjectPlugin(string Name, string Path, string? Version);
