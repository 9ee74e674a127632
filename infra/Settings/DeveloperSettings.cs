using System.Collections.Immutable;
using GitOrigin.Infra.Access;

namespace GitOrigin.Infra.Settings;

/// <summary>A person who reads and pushes where the settings say so, never to protected branches.</summary>
public sealed record DeveloperSettings
{
    /// <summary>The person's full name; null where it is not told.</summary>
    public string? Name { get; init; }

    /// <summary>The keys that open the account; at least one.</summary>
    public required ImmutableArray<AccountKey> Keys { get; init; }

    /// <summary>What the developer may do, by repository; each of them exists.</summary>
    public required ImmutableSortedDictionary<string, Right> Repositories { get; init; }
}
