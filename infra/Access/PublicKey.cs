using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;

namespace GitOrigin.Infra.Access;

/// <summary>
/// A public key of OpenSSH, strong enough to open an account. Two are equal if they are the same key, whatever their comments.
/// Form: RFC 4253 section 6.6, RFC 5656, RFC 8709, and OpenSSH's PROTOCOL.u2f for keys on security devices.
/// </summary>
public sealed record PublicKey
{
    private const int LeastRsaBits = 3072;

    private PublicKey(string type, string blob) => (Type, Blob) = (type, blob);

    /// <summary>The algorithm, such as <c>ssh-ed25519</c>.</summary>
    public string Type { get; }

    /// <summary>The key itself, in base64.</summary>
    public string Blob { get; }

    /// <summary>The key as one line without a comment.</summary>
    public string Text => $"{Type} {Blob}";

    /// <summary>The key's fingerprint as ssh and sshd print it: <c>SHA256:</c> and base64 without padding.</summary>
    public string Fingerprint => $"SHA256:{Convert.ToBase64String(SHA256.HashData(Convert.FromBase64String(Blob))).TrimEnd('=')}";

    /// <summary>What stands behind the key in a line of a .pub file; empty where nothing does.</summary>
    public static string CommentOf(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return line.Trim().Split([' ', '\t'], 3, StringSplitOptions.RemoveEmptyEntries) is [_, _, var comment] ? comment : "";
    }

    /// <summary>The lines of a text that may hold keys: not the blank ones and not the comments.</summary>
    public static IEnumerable<string> LinesOf(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        // A private key, pasted by mistake, is one mistake and not one for each of its lines.
        if (text.Contains("PRIVATE KEY-----", StringComparison.Ordinal))
            return ["-----BEGIN PRIVATE KEY-----"];
        return text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && !line.StartsWith('#'));
    }

    /// <summary>Reads a line as it is in a .pub file.</summary>
    /// <param name="line">The line: algorithm, key, and perhaps a comment.</param>
    /// <param name="key">The key.</param>
    /// <param name="problem">Otherwise what is wrong and how to put it right. Holds nothing of the line.</param>
    public static bool TryParse(string line, [NotNullWhen(true)] out PublicKey? key, [NotNullWhen(false)] out string? problem)
    {
        ArgumentNullException.ThrowIfNull(line);
        key = null;
        var words = line.Trim().Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        problem = ProblemOf(line, words);
        if (problem is null)
            key = new(words[0], words[1]);
        return key is not null;
    }

    private static string? ProblemOf(string line, string[] words)
    {
        if (line.Contains("PRIVATE KEY-----", StringComparison.Ordinal))
            return "is a private key, which nobody else should ever see: give the .pub file, and make a new pair if this one was shown to others";
        var type = words is [] ? "" : words[0];
        if (type is "ssh-dss")
            return "is a DSA key, which is broken: make a new one with ssh-keygen -t ed25519";
        if (!Algorithms.TryGetValue(type, out var check))
            return "is not a public key: copy the whole line of a .pub file, which begins with ssh-ed25519, ecdsa-sha2-…, sk-… or ssh-rsa";
        const string damaged = "is damaged: copy the whole line of the .pub file again";
        if (words.Length < 2 || !TryDecode(words[1], out var blob))
            return damaged;
        var reader = new Reader(blob);
        return reader.TryText(out var inner) && inner == type && check(reader) is { } verdict
            ? verdict is "" && !reader.IsAtEnd ? damaged : verdict is "" ? null : verdict
            : damaged;
    }

    private delegate string? Check(Reader reader);

    // What follows the algorithm's name. Each answers "" for a good key, what is wrong with a weak one, null for a damaged one.
    private static readonly Dictionary<string, Check> Algorithms = new(StringComparer.Ordinal)
    {
        ["ssh-ed25519"] = reader => reader.TryBytes(out var point) && point.Length == 32 ? "" : null,
        ["ssh-rsa"] = CheckRsa,
        ["ecdsa-sha2-nistp256"] = reader => CheckCurve(reader, "nistp256", 65),
        ["ecdsa-sha2-nistp384"] = reader => CheckCurve(reader, "nistp384", 97),
        ["ecdsa-sha2-nistp521"] = reader => CheckCurve(reader, "nistp521", 133),
        ["sk-ssh-ed25519@openssh.com"] = reader =>
            reader.TryBytes(out var point) && point.Length == 32 && reader.TryText(out _) ? "" : null,
        ["sk-ecdsa-sha2-nistp256@openssh.com"] = reader => CheckCurve(reader, "nistp256", 65) is "" && reader.TryText(out _) ? "" : null,
    };

    private static string? CheckRsa(Reader reader)
    {
        if (!reader.TryBytes(out var exponent) || !reader.TryBytes(out var modulus) || exponent.Length == 0)
            return null;
        var bits = new BigInteger(modulus, isUnsigned: false, isBigEndian: true) is { Sign: > 0 } number ? number.GetBitLength() : 0;
        return bits >= LeastRsaBits
            ? ""
            : $"is an RSA key of {bits} bits, and at least {LeastRsaBits} are needed: make a new one with ssh-keygen -t ed25519";
    }

    private static string? CheckCurve(Reader reader, string curve, int length) =>
        reader.TryText(out var name) && name == curve && reader.TryBytes(out var point) && point.Length == length && point[0] == 4
            ? ""
            : null;

    private static bool TryDecode(string base64, out byte[] bytes)
    {
        bytes = new byte[base64.Length];
        if (!Convert.TryFromBase64String(base64, bytes, out var length))
            return false;
        Array.Resize(ref bytes, length);
        return true;
    }

    // Strings of RFC 4251 section 5: a length in four bytes, then as many bytes.
    private sealed class Reader(byte[] bytes)
    {
        private int _position;

        public bool IsAtEnd => _position == bytes.Length;

        public bool TryBytes(out byte[] value)
        {
            value = [];
            if (bytes.Length - _position < 4)
                return false;
            var length = BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(_position));
            if (length > bytes.Length - _position - 4)
                return false;
            value = bytes[(_position + 4)..(_position + 4 + (int)length)];
            _position += 4 + (int)length;
            return true;
        }

        public bool TryText(out string value)
        {
            var read = TryBytes(out var raw);
            value = Encoding.UTF8.GetString(raw);
            return read;
        }
    }
}
