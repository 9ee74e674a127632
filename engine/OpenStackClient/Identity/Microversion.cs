namespace OpenStackClient.Identity;

/// <summary>A version of a service's interface, such as 2.90.</summary>
public readonly record struct Microversion(int Major, int Minor) : IComparable<Microversion>
{
    /// <summary>Reads a version; null where the text is none.</summary>
    public static Microversion? Parse(string? text) => text?.Split('.') is [var major, var minor] && int.TryParse(major, out var first) && int.TryParse(minor, out var second)
        ? new(first, second)
        : null;

    /// <summary>Whether the left one is older.</summary>
    public static bool operator <(Microversion left, Microversion right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left one is newer.</summary>
    public static bool operator >(Microversion left, Microversion right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left one is not newer.</summary>
    public static bool operator <=(Microversion left, Microversion right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left one is not older.</summary>
    public static bool operator >=(Microversion left, Microversion right) => left.CompareTo(right) >= 0;

    /// <inheritdoc />
    public int CompareTo(Microversion other) => (Major, Minor).CompareTo((other.Major, other.Minor));

    /// <inheritdoc />
    public override string ToString() => $"{Major}.{Minor}";
}
