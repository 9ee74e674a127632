using System.Collections.Immutable;

namespace GitOrigin.Infra.Access;

/// <summary>A key that opens an account, and when and from where it does.</summary>
/// <param name="Key">The key.</param>
public sealed record AccountKey(PublicKey Key)
{
    /// <summary>Whose it is or where it is: printable and without quotes; null for nothing.</summary>
    public string? Comment { get; init; }

    /// <summary>The moment from which on it is no longer good; null for never.</summary>
    public DateTimeOffset? Expires { get; init; }

    /// <summary>The addresses and networks that it may be used from; empty for anywhere.</summary>
    public ImmutableArray<string> From { get; init; } = [];
}
