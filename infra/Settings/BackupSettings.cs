using System.Collections.Immutable;

namespace GitOrigin.Infra.Settings;

/// <summary>Where backups are kept, outside the cloud, when they run, and which of them stay.</summary>
public sealed record BackupSettings
{
    /// <summary>The folder where no place is set.</summary>
    public const string DefaultDirectory = ".state/backups";

    /// <summary>The place.</summary>
    public BackupTarget Target { get; init; } = new DirectoryTarget(DefaultDirectory);

    /// <summary>Whether everything is encrypted, with the passphrase that is <c>git-origin:backupPassphrase</c>.</summary>
    public bool Encrypt { get; init; }

    /// <summary>Which generations are kept.</summary>
    public KeepSettings Keep { get; init; } = new();

    /// <summary>Repositories that may vanish or lose refs without a refusal; they need not be in the settings any more.</summary>
    public ImmutableArray<string> Forget { get; init; } = [];

    /// <summary>Whether the server saves each push at once. Only where it can reach the place: not for a folder.</summary>
    public bool OnPush { get; init; }

    /// <summary>When backups run by themselves: <c>hourly</c>, <c>daily</c>, <c>weekly</c> or <c>HH:MM</c>; null for never.</summary>
    public string? Schedule { get; init; }
}
