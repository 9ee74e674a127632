using System.Collections.Immutable;

namespace EmbeddedEngine.Stacks;

/// <summary>A stack's configuration, decrypted: what the program and the default providers are given.</summary>
/// <param name="Values">By full key <c>NAMESPACE:NAME</c>; structured values as JSON text.</param>
/// <param name="SecretKeys">The keys whose value is secret or has a secret in it.</param>
public sealed record StackConfig(ImmutableSortedDictionary<string, string> Values, ImmutableSortedSet<string> SecretKeys)
{
    /// <summary>No configuration.</summary>
    public static StackConfig Empty { get; } = new(
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal),
        ImmutableSortedSet.Create<string>(StringComparer.Ordinal));
}
