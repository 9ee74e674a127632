using System.Collections.Immutable;
using GitOrigin.Ops.Backup.Journal;

namespace GitOrigin.Ops.Backup;

/// <summary>How a backup went.</summary>
/// <param name="Manifest">The newest generation.</param>
/// <param name="IsNew">Whether it was made now; otherwise nothing had changed.</param>
/// <param name="Stored">Bytes of bundles that were written.</param>
/// <param name="Notes">What someone should know, a line each.</param>
/// <param name="Missing">By repository whose last backup had to do: pushes that did not arrive in it, as far as they are known.</param>
public sealed record BackupResult(
    Manifest Manifest,
    bool IsNew,
    long Stored,
    ImmutableArray<string> Notes,
    ImmutableSortedDictionary<string, ImmutableArray<Push>> Missing);
