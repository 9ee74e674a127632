using System.Net;

namespace GitOrigin.Infra.Settings.Rules;

/// <summary>The rules for ranges of addresses in CIDR notation.</summary>
internal static class Cidrs
{
    /// <summary>What is wrong with a range; null where nothing is.</summary>
    public static string? ProblemOf(string cidr) => TryParse(cidr, out _)
        ? null
        : $"'{cidr}' is not a network: write its first address and the length of its prefix, such as 10.12.0.0/16";

    /// <summary>What is wrong with a range that may connect; null where nothing is.</summary>
    public static string? ProblemOfAllowed(string cidr) => ProblemOf(cidr) ?? (TryParse(cidr, out var network) && network.PrefixLength == 0
        ? $"'{cidr}' is the whole internet: list the networks that people and deployments come from"
        : null);

    private static bool TryParse(string cidr, out IPNetwork network) => IPNetwork.TryParse(cidr, out network) && network.ToString() == cidr;
}
