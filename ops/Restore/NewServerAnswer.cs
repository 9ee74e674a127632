using System.Collections.Immutable;

namespace GitOrigin.Ops.Restore;

/// <summary>What <c>ops restore --new</c> prints.</summary>
/// <param name="Generation">The generation that repositories came from; 0 where there is no backup.</param>
/// <param name="Restored">The repositories that were filled.</param>
/// <param name="Missing">Pushes that were on their way to the target when the last server went.</param>
public sealed record NewServerAnswer(int Generation, ImmutableArray<string> Restored, ImmutableArray<string> Missing);
