using System.Collections.Immutable;
using GitOrigin.Ops.Server;

namespace GitOrigin.Ops.Restore;

/// <summary>A repository to restore.</summary>
/// <param name="Name">Its name.</param>
/// <param name="State">What it is to be.</param>
/// <param name="Bundles">The bundles with its objects, in the order in which they are unpacked.</param>
/// <param name="Missing">Pushes that were on their way to the target and did not arrive: lines of the push log.</param>
/// <param name="IsSaved">Whether the target has all of it, so that the journal can go on from it.</param>
public sealed record PlannedRepository(
    string Name, ServerRepository State, ImmutableArray<string> Bundles, ImmutableArray<string> Missing, bool IsSaved = true);
