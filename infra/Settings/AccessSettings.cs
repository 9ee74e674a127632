using System.Collections.Immutable;

namespace GitOrigin.Infra.Settings;

/// <summary>Who administers and who develops. Deployments need no entry: they are <c>anon</c>.</summary>
public sealed record AccessSettings
{
    /// <summary>By account name; at least one.</summary>
    public required ImmutableSortedDictionary<string, AdminSettings> Admins { get; init; }

    /// <summary>By account name.</summary>
    public required ImmutableSortedDictionary<string, DeveloperSettings> Developers { get; init; }
}
