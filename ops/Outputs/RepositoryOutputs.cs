using System.Collections.Immutable;

namespace GitOrigin.Ops.Outputs;

/// <summary>What is in a repository.</summary>
/// <param name="Head">The default branch, without <c>refs/heads/</c>.</param>
/// <param name="Tags">The object id of each tag; of an annotated tag, the tag object's.</param>
public sealed record RepositoryOutputs(string Head, ImmutableSortedDictionary<string, string> Tags);
