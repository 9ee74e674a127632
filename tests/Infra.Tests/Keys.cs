using System.Buffers.Binary;
using System.Text;
using GitOrigin.Infra.Access;

namespace GitOrigin.Infra.Tests;

/// <summary>Well-formed public keys that belong to nobody.</summary>
internal static class Keys
{
    public static string Ed25519(string owner = "nobody") => Line("ssh-ed25519", Encoding.UTF8.GetBytes(owner.PadRight(32, '.')));

    /// <summary>Such a key as it is read.</summary>
    public static PublicKey Parsed(string owner = "nobody") => KeyText.KeyOf(Ed25519(owner));

    public static string Rsa(int bits)
    {
        var modulus = new byte[(bits / 8) + 1]; // a leading zero: the number is not negative
        Array.Fill(modulus, (byte)0xff, 1, modulus.Length - 1);
        return Line("ssh-rsa", [1, 0, 1], modulus);
    }

    public static string Ecdsa(string curve, int length) => Line($"ecdsa-sha2-{curve}", Encoding.UTF8.GetBytes(curve), Point(length));

    public static byte[] Point(int length)
    {
        var point = new byte[length];
        point[0] = 4; // uncompressed
        return point;
    }

    /// <summary>A line whose blob has the algorithm's name and then these fields.</summary>
    public static string Line(string type, params byte[][] fields)
    {
        var blob = new List<byte>();
        foreach (var field in (IEnumerable<byte[]>)[Encoding.UTF8.GetBytes(type), .. fields])
        {
            var length = new byte[4];
            BinaryPrimitives.WriteInt32BigEndian(length, field.Length);
            blob.AddRange([.. length, .. field]);
        }
        return $"{type} {Convert.ToBase64String([.. blob])}";
    }
}
