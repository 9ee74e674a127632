using System.Globalization;
using System.Text;

namespace EmbeddedEngine.Deployments.Properties;

/// <summary>One step of a <see cref="PropertyPath"/>: a name, an index, or any of either.</summary>
/// <param name="Name">The property's name; null for an index and for any.</param>
/// <param name="Index">The item's index; null for a name and for any.</param>
public sealed record PropertyPathSegment(string? Name, int? Index)
{
    /// <summary>Every property of an object, or every item of a list.</summary>
    public static PropertyPathSegment Any { get; } = new(null, null);

    /// <summary>Whether this is <see cref="Any"/>.</summary>
    public bool IsAny => Name is null && Index is null;

    /// <summary>A property of an object.</summary>
    public static PropertyPathSegment Named(string name) => new(name, null);

    /// <summary>An item of a list.</summary>
    public static PropertyPathSegment At(int index) => new(null, index);

    /// <summary>Whether the other segment is one of those that this one names.</summary>
    public bool Matches(PropertyPathSegment other) => IsAny || this == other;

    /// <summary>Writes the segment behind those before it.</summary>
    internal void AppendTo(StringBuilder text)
    {
        if (Index is { } index)
            text.Append(CultureInfo.InvariantCulture, $"[{index}]");
        else if (Name is null)
            text.Append("[*]");
        else if (Name.Length == 0 || Name == "*" || Name.AsSpan().IndexOfAny(".[]\"") >= 0)
            text.Append("[\"").Append(Name.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)).Append("\"]");
        else
            text.Append(text.Length == 0 ? "" : ".").Append(Name);
    }
}
