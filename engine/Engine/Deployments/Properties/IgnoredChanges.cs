using System.Collections.Immutable;
using EmbeddedEngine.Values;

namespace EmbeddedEngine.Deployments.Properties;

/// <summary>Option <c>ignoreChanges</c>: at each of its paths the inputs stay as they were.</summary>
internal static class IgnoredChanges
{
    /// <summary>The new inputs with the old value, or its absence, at every path.</summary>
    /// <exception cref="FormatException">A path is none.</exception>
    public static PropertyMap Apply(PropertyMap old, PropertyMap @new, ImmutableArray<string> paths)
    {
        foreach (var path in paths)
            @new = Keep(old, @new, PropertyPath.Parse(path).Segments.AsSpan());
        return @new;
    }

    private static PropertyMap Keep(PropertyMap old, PropertyMap @new, ReadOnlySpan<PropertyPathSegment> path)
    {
        if (path[0].Index is not null)
            return @new;
        var names = path[0].Name is { } name ? [name] : old.Keys.Union(@new.Keys, StringComparer.Ordinal).ToArray();
        foreach (var each in names)
        {
            var kept = Keep(old.TryGetValue(each, out var before) ? before : null, @new.TryGetValue(each, out var after) ? after : null, path[1..]);
            @new = kept is null ? @new.Without(each) : @new.With(each, kept);
        }

        return @new;
    }

    /// <summary>The value to use; null for none.</summary>
    private static PropertyValue? Keep(PropertyValue? old, PropertyValue? @new, ReadOnlySpan<PropertyPathSegment> path)
    {
        if (path.IsEmpty)
            return old;
        var kept = (old?.Unwrap(), @new?.Unwrap()) switch
        {
            (PropertyValue.Object before, PropertyValue.Object after) => Keep(before.Properties, after.Properties, path),
            (null or PropertyValue.Null, PropertyValue.Object after) => Keep(PropertyMap.Empty, after.Properties, path),
            (PropertyValue.Array before, PropertyValue.Array after) => Keep(before.Items, after.Items, path),
            _ => null as PropertyValue,
        };
        return kept is null ? @new : @new is PropertyValue.Secret ? kept.AsSecret() : kept;
    }

    private static PropertyValue.Array Keep(ImmutableArray<PropertyValue> old, ImmutableArray<PropertyValue> @new, ReadOnlySpan<PropertyPathSegment> path)
    {
        if (path[0].IsAny && path.Length == 1)
            return new PropertyValue.Array(old);
        var items = @new.ToBuilder();
        for (var i = 0; i < Math.Min(old.Length, @new.Length); i++)
        {
            if (path[0].Matches(PropertyPathSegment.At(i)))
                items[i] = Keep(old[i], @new[i], path[1..]) ?? PropertyValue.Nothing;
        }

        // An item that was last can come back, and one that is new can go, without moving the others.
        if (path.Length == 1 && path[0].Index == @new.Length && old.Length > @new.Length)
            items.Add(old[@new.Length]);
        else if (path.Length == 1 && path[0].Index == old.Length && @new.Length == old.Length + 1)
            items.RemoveAt(old.Length);
        return new PropertyValue.Array(items.ToImmutable());
    }
}
