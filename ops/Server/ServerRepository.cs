using System.Collections.Immutable;

namespace GitOrigin.Ops.Server;

/// <summary>A repository as the server lists it.</summary>
/// <param name="Head">The ref that HEAD names.</param>
/// <param name="Refs">Object ids by ref: branches and tags.</param>
/// <param name="Journal">The last journal entry that these refs have all of; 0 for none.</param>
public sealed record ServerRepository(string Head, ImmutableSortedDictionary<string, string> Refs, int Journal);
