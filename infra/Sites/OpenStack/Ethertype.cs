namespace GitOrigin.Infra.Sites.OpenStack;

/// <summary>Tells IPv4 and IPv6 apart.</summary>
internal static class Ethertype
{
    /// <summary>The name that OpenStack has for the kind of addresses in a range.</summary>
    public static string Of(string cidr) => $"IPv{VersionOf(cidr)}";

    /// <summary>4 or 6.</summary>
    public static int VersionOf(string cidr) => cidr.Contains(':', StringComparison.Ordinal) ? 6 : 4;
}
