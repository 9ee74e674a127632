using System.Net;

namespace GitOrigin.Ops.Reach;

/// <summary>Networks in CIDR notation.</summary>
internal static class Cidr
{
    private static readonly IPNetwork[] BehindTranslation =
    [
        IPNetwork.Parse("10.0.0.0/8"), IPNetwork.Parse("172.16.0.0/12"), IPNetwork.Parse("192.168.0.0/16"), IPNetwork.Parse("100.64.0.0/10"),
    ];

    /// <summary>Whether a network has an address; false where it is no network. A single address is a network of one.</summary>
    public static bool Contains(string cidr, IPAddress address)
    {
        var slash = cidr.IndexOf('/');
        if (!IPAddress.TryParse(slash < 0 ? cidr : cidr[..slash], out var first) || first.AddressFamily != address.AddressFamily)
        {
            return false;
        }

        var bits = first.GetAddressBytes().Length * 8;
        if (slash >= 0 && (!int.TryParse(cidr[(slash + 1)..], out bits) || bits < 0 || bits > first.GetAddressBytes().Length * 8))
        {
            return false;
        }

        // Clouds take networks whose address has more bits than the length says.
        return Head(first, bits).SequenceEqual(Head(address, bits));
    }

    /// <summary>Whether an address is most likely not the one that others see.</summary>
    public static bool IsPrivate(IPAddress address) => Array.Exists(BehindTranslation, network => network.Contains(address));

    private static byte[] Head(IPAddress address, int bits)
    {
        var bytes = address.GetAddressBytes();
        for (var i = 0; i < bytes.Length; i++)
        {
            var kept = Math.Clamp(bits - (i * 8), 0, 8);
            bytes[i] &= (byte)(0xFF << (8 - kept));
        }

        return bytes;
    }
}
