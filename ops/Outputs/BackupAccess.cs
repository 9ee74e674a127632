using System.Collections.Immutable;

namespace GitOrigin.Ops.Outputs;

/// <summary>Where backups are kept and how to get at them. Exactly one of the three kinds of place is set. Holds secrets.</summary>
public sealed record BackupAccess
{
    /// <summary>A folder, relative to the project's root or absolute.</summary>
    public string? Directory { get; init; }

    /// <summary>An SFTP server.</summary>
    public SftpAccess? Sftp { get; init; }

    /// <summary>A bucket of an S3-compatible store.</summary>
    public S3Access? S3 { get; init; }

    /// <summary>The stack's name: its folder in that place.</summary>
    public required string Stack { get; init; }

    /// <summary>Whether all files are encrypted; needs <see cref="Passphrase"/>.</summary>
    public bool Encrypt { get; init; }

    /// <summary>What files are encrypted with; null where none is set.</summary>
    public string? Passphrase { get; init; }

    /// <summary>Which generations are kept.</summary>
    public required KeepRules Keep { get; init; }

    /// <summary>Repositories that may vanish, or lose refs, without a refusal.</summary>
    public ImmutableArray<string> Forget { get; init; } = [];

    /// <summary>When a backup runs by itself: <c>hourly</c>, <c>daily</c>, <c>weekly</c> or <c>HH:MM</c>; null for never.</summary>
    public string? Schedule { get; init; }
}
