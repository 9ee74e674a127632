using System.Collections.Immutable;

namespace EmbeddedEngine.Stacks.Yaml;

/// <summary>
/// Changes one value of a YAML file and leaves every other character as it is: comments, order, quotes, empty lines.
/// The changed text is read again and compared with what it must say; where they differ the edit is refused.
/// </summary>
internal static class YamlEditor
{
    /// <summary>Sets a value, and makes the maps and lists around it where they are missing.</summary>
    /// <exception cref="StackFileException">The path leads through a value of another kind, or the text cannot be edited.</exception>
    public static YamlDocument Set(YamlDocument document, ImmutableArray<YamlStep> path, YamlValue value)
    {
        var expected = YamlTree.Set(document, document.Root, path, value);
        var edit = new TextEdit(document.Text);
        var text = document.HasContent
            ? Set(edit, parent: null, document.Root, path, value)
            : edit.Append(edit.Renderer.Block(YamlTree.Wrap(path, value), 0));
        return Checked(document, text, expected);
    }

    /// <summary>Removes a value. A map or list that loses its last one stays, empty.</summary>
    /// <exception cref="StackFileException">The text cannot be edited.</exception>
    public static YamlDocument Remove(YamlDocument document, ImmutableArray<YamlStep> path)
    {
        var expected = YamlTree.Remove(document.Root, path);
        return ReferenceEquals(expected, document.Root)
            ? document
            : Checked(document, Remove(new TextEdit(document.Text), parent: null, document.Root, path), expected);
    }

    private static string Set(TextEdit edit, Place? parent, YamlValue container, ImmutableArray<YamlStep> path, YamlValue value)
    {
        var rest = path.RemoveAt(0);
        if (container is YamlMap or YamlList && YamlTree.Child(container, path[0]) is { } child)
        {
            var place = new Place(container, path[0]);
            return rest.IsEmpty ? edit.Replace(place, value)
                : child is YamlScalar ? edit.Replace(place, YamlTree.Wrap(rest, value))
                : Set(edit, place, child, rest, value);
        }

        return YamlTree.IsEmpty(container) && parent is { } around
            ? edit.Replace(around, YamlTree.Wrap(path, value))
            : edit.Insert(container, path[0], YamlTree.Wrap(rest, value));
    }

    private static string Remove(TextEdit edit, Place? parent, YamlValue container, ImmutableArray<YamlStep> path)
    {
        var place = new Place(container, path[0]);
        return path.Length > 1 ? Remove(edit, place, YamlTree.Child(container, path[0])!, path.RemoveAt(0))
            : YamlTree.Count(container) == 1 && parent is { } around ? edit.Replace(around, YamlTree.EmptyLike(container))
            : edit.Delete(place);
    }

    private static YamlDocument Checked(YamlDocument document, string text, YamlValue expected)
    {
        try
        {
            var changed = YamlDocument.Parse(text, document.File);
            if (Json(changed.Root) == Json(expected))
            {
                return changed;
            }
        }
        catch (StackFileException)
        {
            // The text is not YAML any more: refused below, as any other difference is.
        }

        throw new StackFileException($"{document.File}: the file is written in a way that cannot be edited without changing more than this value. Edit it by hand.");
    }

    private static string Json(YamlValue value) => YamlRenderer.Json(value, _ => null);
}
