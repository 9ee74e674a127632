namespace GitOrigin.Ops.Preview;

/// <summary>What a comment says of one resource.</summary>
/// <param name="Kind">What would happen to it.</param>
/// <param name="Short">Its line where there is no room, or no need, for more.</param>
/// <param name="Full">The line with a diff folded under it; the same as <paramref name="Short"/> where nothing can be shown.</param>
public sealed record ChangeBlock(ChangeKind Kind, string Short, string Full)
{
    /// <summary>Makes it.</summary>
    public static ChangeBlock Of(ResourceChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        var name = ResourceName.Of(change.Urn);
        var line = $"<p>{Title(name)}</p>\n";
        var diff = PropertyDiff.Of(change);
        return new ChangeBlock(
            change.Kind,
            line,
            diff.Count == 0 ? line : $"<details><summary>{Title(name)}</summary>\n\n{Markdown.Block(diff, "diff")}\n</details>\n");
    }

    private static string Title(ResourceName name) => $"{Markdown.HtmlCode(name.Type)} <b>{Markdown.HtmlCode(name.Name)}</b>";
}
