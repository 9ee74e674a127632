using System.Collections.Immutable;
using GitOrigin.Infra.Access;

namespace GitOrigin.Infra.Settings;

/// <summary>A person who may push anything anywhere, protected branches too.</summary>
public sealed record AdminSettings
{
    /// <summary>The person's full name; null where it is not told.</summary>
    public string? Name { get; init; }

    /// <summary>The keys that open the account; at least one.</summary>
    public required ImmutableArray<AccountKey> Keys { get; init; }
}
