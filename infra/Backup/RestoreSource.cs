using System.Collections.Immutable;

namespace GitOrigin.Infra.Backup;

/// <summary>The newest backup of the stack's repositories, from which new ones are filled in place of their upstream.</summary>
/// <param name="Target">Where backups are kept: a folder, relative to the project's root or absolute.</param>
/// <param name="Generation">Which generation it is; 0 for none yet.</param>
/// <param name="Bundles">The bundle of each repository that had refs, relative to the project's root or absolute.</param>
public sealed record RestoreSource(string Target, int Generation, ImmutableSortedDictionary<string, string> Bundles);
