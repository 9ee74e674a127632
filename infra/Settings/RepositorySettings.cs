using System.Collections.Immutable;

namespace GitOrigin.Infra.Settings;

/// <summary>A repository and its rules.</summary>
public sealed record RepositorySettings
{
    /// <summary>What it is, in one line; null where it is not told.</summary>
    public string? Description { get; init; }

    /// <summary>Whether deployments may clone it.</summary>
    public bool AnonymousRead { get; init; }

    /// <summary>The branch that a clone checks out; null for the seed's own.</summary>
    public string? DefaultBranch { get; init; }

    /// <summary>Shell patterns of the branches that only admins may push to.</summary>
    public ImmutableArray<string> Protected { get; init; } = [];

    /// <summary>What it is filled with where it is empty; null for nothing.</summary>
    public Seed? Seed { get; init; }

    /// <summary>Whether an admin may move or delete a tag. Nobody else ever may.</summary>
    public bool AdminMayMoveTags { get; init; }

    /// <summary>Whether developers may not rewrite or delete unprotected branches either.</summary>
    public bool DenyRewrite { get; init; }

    /// <summary>Which tags may be pushed.</summary>
    public TagRule Tags { get; init; } = TagRule.Any;

    /// <summary>The most bytes that a push may bring; null for any number.</summary>
    public long? MaxPushSize { get; init; }

    /// <summary>The most bytes that the repository may have; null for any number.</summary>
    public long? MaxSize { get; init; }

    /// <summary>How strictly git's checks of received objects are taken, by message id: <c>error</c>, <c>warn</c> or <c>ignore</c>.</summary>
    public ImmutableSortedDictionary<string, string> Fsck { get; init; } = ImmutableSortedDictionary<string, string>.Empty;
}
