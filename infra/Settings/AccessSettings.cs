using System.Collections.Immutable;

namespace GitOrigin.Infra.Settings;

/// <summary>Who administers and who develops. Deployments need no entry: they are <c>anon</c>.</summary>
public sealed record AccessSettings
{
    /// <summary>By account name; at least one.</summary>
    public required ImmutableSortedDictionary<string, AdminSettings> Admins { get; init; }

    /// <summary>By account name.</summary>
    public required ImmutableSortedDictionary<string, DeveloperSettings> Developers { get; init; }

    /// <summary>Which deploy key it is: another number makes another key, and the old one is no longer good. To be counted up.</summary>
    public int DeployKeyVersion { get; init; } = 1;
}
