using System.Net;
using System.Text.RegularExpressions;

namespace GitOrigin.Infra.Settings.Rules;

/// <summary>The rules for addresses of machines.</summary>
internal static partial class Addresses
{
    /// <summary>What is wrong with an address or a domain name; null where nothing is.</summary>
    public static string? ProblemOf(string address) => IPAddress.TryParse(address, out _) || DomainName().IsMatch(address)
        ? null
        : $"'{address}' is neither an IP address nor a domain name";

    /// <summary>What is wrong with an IP address; null where nothing is.</summary>
    public static string? ProblemOfNumeric(string address) => IPAddress.TryParse(address, out var parsed) && parsed.ToString() == address
        ? null
        : $"'{address}' is not an IP address: write it like 192.0.2.10 or 2001:db8::10";

    [GeneratedRegex(@"\A(?=.{1,253}\z)[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*\z")]
    private static partial Regex DomainName();
}
