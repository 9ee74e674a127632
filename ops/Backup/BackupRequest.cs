using System.Collections.Immutable;

namespace GitOrigin.Ops.Backup;

/// <summary>What a backup is made with.</summary>
public sealed record BackupRequest
{
    /// <summary>SHA-256 (hex) of the settings.</summary>
    public string Settings { get; init; } = "";

    /// <summary>The server's identity; null to leave the last one.</summary>
    public ServerIdentity? Identity { get; init; }

    /// <summary>Repositories that the stack has. They are to be on the server, or their loss is to be accepted.</summary>
    public ImmutableSortedSet<string> Expected { get; init; } = [];

    /// <summary>Repositories that may vanish, or lose refs.</summary>
    public ImmutableSortedSet<string> RefLosses { get; init; } = [];

    /// <summary>Repositories whose last backup will do if they cannot be read.</summary>
    public ImmutableSortedSet<string> DataLosses { get; init; } = [];

    /// <summary>Whether everything of the newest generation is read from the target and unpacked anew.</summary>
    public bool Prove { get; init; }
}
