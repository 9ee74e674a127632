namespace GitOrigin.Infra.Settings;

/// <summary>Where backups are kept, outside the cloud.</summary>
public sealed record BackupSettings
{
    /// <summary>The folder where none is set.</summary>
    public const string DefaultDirectory = ".state/backups";

    /// <summary>A folder on the machine that runs delete-all, relative to the project's root or absolute.</summary>
    public string Directory { get; init; } = DefaultDirectory;
}
