namespace GitOrigin.Infra.Settings.Rules;

/// <summary>The rule for where a key may be used from: addresses, and networks in CIDR notation.</summary>
internal static class Sources
{
    /// <summary>What is wrong with a source; null where nothing is.</summary>
    public static string? ProblemOf(string source)
    {
        if (source.Contains('/', StringComparison.Ordinal))
            return Cidrs.ProblemOfAllowed(source);
        return source.Contains('%', StringComparison.Ordinal)
            ? $"'{source}' names an interface, which only one machine knows: leave out what begins with %"
            : Addresses.ProblemOfNumeric(source);
    }
}
