using System.Collections.Immutable;

namespace EmbeddedEngine.Stacks.Projects;

/// <summary>What runs a project's program.</summary>
/// <param name="Name">The language, such as <c>dotnet</c>.</param>
/// <param name="Options">The language's options, such as <c>binary</c>.</param>
public sealed record ProjectRuntime(string Name, ImmutableSortedDictionary<string, string> Options);
