using System.Collections.Immutable;
using System.Text.RegularExpressions;
using EmbeddedEngine.Resources;

namespace EmbeddedEngine.Deployments.Targets;

/// <summary>
/// A choice of resources: URNs, in which <c>*</c> stands for any text without a colon, and <c>**</c> for any text.
/// </summary>
public sealed class UrnPatterns
{
    private readonly ImmutableHashSet<string> literals;
    private readonly ImmutableArray<Regex> wildcards;

    /// <summary>Makes a choice.</summary>
    /// <exception cref="FormatException">A pattern has no wildcard and is not a URN either.</exception>
    public UrnPatterns(IEnumerable<string> patterns)
    {
        var all = patterns.Distinct(StringComparer.Ordinal).ToList();
        literals = [.. all.Where(pattern => !IsWildcard(pattern)).Select(pattern => Urn.Parse(pattern).Value)];
        wildcards = [.. all.Where(IsWildcard).Select(ToRegex)];
    }

    /// <summary>The choice of nothing.</summary>
    public static UrnPatterns None { get; } = new([]);

    /// <summary>Whether nothing can be chosen.</summary>
    public bool IsEmpty => literals.IsEmpty && wildcards.IsEmpty;

    /// <summary>Whether the resource is chosen.</summary>
    public bool Contains(Urn urn) => literals.Contains(urn.Value) || wildcards.Any(wildcard => wildcard.IsMatch(urn.Value));

    /// <summary>The patterns without a wildcard that none of the resources has for its name, in ordinal order.</summary>
    public IEnumerable<string> Missing(IEnumerable<Urn> urns) => literals.Except(urns.Select(urn => urn.Value)).Order(StringComparer.Ordinal);

    private static bool IsWildcard(string pattern) => pattern.Contains('*', StringComparison.Ordinal);

    private static Regex ToRegex(string pattern)
    {
        var parts = pattern.Split("**").Select(part => string.Join("[^:]*", part.Split('*').Select(Regex.Escape)));
        return new Regex($@"\A{string.Join(".*", parts)}\z", RegexOptions.CultureInvariant | RegexOptions.Singleline, TimeSpan.FromSeconds(5));
    }
}
