using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace EmbeddedEngine.Deployments.Properties;

/// <summary>
/// Where a property stands: names, indexes and wildcards, written <c>a.b[0]</c>, <c>a["b.c"]</c>, <c>a[*].b</c> or <c>*</c>.
/// </summary>
public sealed class PropertyPath
{
    private PropertyPath(ImmutableArray<PropertyPathSegment> segments) => Segments = segments;

    /// <summary>The way from the top, outermost first.</summary>
    public ImmutableArray<PropertyPathSegment> Segments { get; }

    /// <summary>The path of a top-level property.</summary>
    public static PropertyPath Of(string name) => new([PropertyPathSegment.Named(name)]);

    /// <summary>Reads a path.</summary>
    /// <exception cref="FormatException">The text is not a path.</exception>
    public static PropertyPath Parse(string text) =>
        TryParse(text, out var path) ? path : throw new FormatException($"'{text}' is not a property path such as a.b[0], a[\"b\"] or a[*]");

    /// <summary>Reads a path if the text is one.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out PropertyPath? path)
    {
        var segments = ImmutableArray.CreateBuilder<PropertyPathSegment>();
        path = null;
        for (var position = 0; position < text.Length;)
        {
            if (text[position] == '[')
            {
                if (ReadBracket(text, ref position) is not { } bracket)
                    return false;
                segments.Add(bracket);
                continue;
            }

            if (text[position] == '.' && (segments.Count == 0 || ++position == text.Length))
                return false;
            var end = text.AsSpan(position).IndexOfAny('.', '[');
            var name = end < 0 ? text[position..] : text.Substring(position, end);
            if (name.Length == 0)
                return false;
            segments.Add(name == "*" ? PropertyPathSegment.Any : PropertyPathSegment.Named(name));
            position += name.Length;
        }

        if (segments.Count == 0)
            return false;
        path = new PropertyPath(segments.ToImmutable());
        return true;
    }

    /// <summary>The path of a property inside this one.</summary>
    public PropertyPath Append(string name) => new(Segments.Add(PropertyPathSegment.Named(name)));

    /// <summary>The path of an item of this list.</summary>
    public PropertyPath Append(int index) => new(Segments.Add(PropertyPathSegment.At(index)));

    /// <summary>Whether the other path leads to what this one names, or to something inside it.</summary>
    public bool Covers(PropertyPath other) =>
        Segments.Length <= other.Segments.Length
        && Segments.Zip(other.Segments).All(pair => pair.First.Matches(pair.Second));

    /// <inheritdoc />
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var segment in Segments)
            segment.AppendTo(text);
        return text.ToString();
    }

    private static PropertyPathSegment? ReadBracket(string text, ref int position)
    {
        if (position + 1 < text.Length && text[position + 1] == '"')
            return ReadQuoted(text, ref position);
        var end = text.IndexOf(']', position);
        if (end < 0)
            return null;
        var content = text[(position + 1)..end];
        position = end + 1;
        if (content == "*")
            return PropertyPathSegment.Any;
        return int.TryParse(content, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? PropertyPathSegment.At(index) : null;
    }

    private static PropertyPathSegment? ReadQuoted(string text, ref int position)
    {
        var name = new StringBuilder();
        for (var i = position + 2; i < text.Length; i++)
        {
            if (text[i] == '"')
            {
                position = i + 2;
                return i + 1 < text.Length && text[i + 1] == ']' ? PropertyPathSegment.Named(name.ToString()) : null;
            }

            if (text[i] == '\\' && i + 1 < text.Length)
                i++;
            name.Append(text[i]);
        }

        return null;
    }
}
