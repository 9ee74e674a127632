namespace GitOrigin.Infra.Sites.OpenStack;

/// <summary>Tells IPv4 and IPv6 apart.</summary>
internal static class Ethertype
{
    /// <summary>The name that OpenStack has for the kind of addresses in a range.</summary>
    public static string Of(string cidr) => $"IPv{VersionOf(cidr)}";

    /// <summary>The name of the protocol that ping speaks there.</summary>
    public static string PingOf(string cidr) => VersionOf(cidr) == 6 ? "ipv6-icmp" : "icmp";

    /// <summary>4 or 6.</summary>
    public static int VersionOf(string cidr) => cidr.Contains(':', StringComparison.Ordinal) ? 6 : 4;
}
