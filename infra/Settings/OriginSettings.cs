using System.Collections.Immutable;

namespace GitOrigin.Infra.Settings;

/// <summary>All that can be set about an origin: where it stands, who uses it, what is in it, how it is saved.</summary>
public sealed record OriginSettings
{
    /// <summary>Where the server stands.</summary>
    public required SiteSettings Site { get; init; }

    /// <summary>Who administers and who develops.</summary>
    public required AccessSettings Access { get; init; }

    /// <summary>The repositories by name; at least one.</summary>
    public required ImmutableSortedDictionary<string, RepositorySettings> Repositories { get; init; }

    /// <summary>How the server looks after its disk.</summary>
    public HostingSettings Hosting { get; init; } = new();

    /// <summary>Where backups are kept, and when they run.</summary>
    public required BackupSettings Backup { get; init; }
}
