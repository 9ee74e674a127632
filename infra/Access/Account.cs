using System.Collections.Immutable;
using GitOrigin.Infra.Settings;

namespace GitOrigin.Infra.Access;

/// <summary>An account on the server.</summary>
public sealed record Account
{
    /// <summary>The account of deployments.</summary>
    public const string AnonName = "anon";

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>What it is.</summary>
    public required Role Role { get; init; }

    /// <summary>The person's full name; null where it is not told.</summary>
    public string? FullName { get; init; }

    /// <summary>The keys that open it.</summary>
    public required ImmutableArray<AccountKey> Keys { get; init; }

    /// <summary>What a developer may do, by repository.</summary>
    public ImmutableSortedDictionary<string, Right> Rights { get; init; } = ImmutableSortedDictionary<string, Right>.Empty;

    /// <summary>Whether it may push to a repository, protected branches aside.</summary>
    public bool MayWrite(string repository) => Role switch
    {
        Role.Admin => true,
        Role.Developer => Rights.TryGetValue(repository, out var right) && right == Right.Write,
        _ => false,
    };

    /// <summary>The accounts of people that the settings ask for, sorted by name.</summary>
    public static ImmutableArray<Account> Of(AccessSettings access)
    {
        ArgumentNullException.ThrowIfNull(access);
        var admins = access.Admins.Select(admin => new Account
        {
            Name = admin.Key,
            Role = Role.Admin,
            FullName = admin.Value.Name,
            Keys = admin.Value.Keys,
        });
        var developers = access.Developers.Select(developer => new Account
        {
            Name = developer.Key,
            Role = Role.Developer,
            FullName = developer.Value.Name,
            Keys = developer.Value.Keys,
            Rights = developer.Value.Repositories,
        });
        return [.. admins.Concat(developers).OrderBy(account => account.Name, StringComparer.Ordinal)];
    }
}
