using GitOrigin.Ops.Outputs;

namespace GitOrigin.Ops.Identity;

/// <summary>What <c>ops identity</c> reads.</summary>
/// <param name="Backup">Where backups are kept.</param>
public sealed record IdentityRequest(BackupAccess Backup);
