using EmbeddedEngine.Values;

namespace EmbeddedEngine.Cli.Display.Diffs;

/// <summary>One property that changes.</summary>
/// <param name="Path">Where it is: <c>a.b[0]</c>.</param>
/// <param name="Old">The value before; null where there was none.</param>
/// <param name="New">The value after; null where there is none.</param>
/// <param name="Replaces">Whether the change is why the resource is replaced.</param>
internal sealed record PropertyChange(string Path, PropertyValue? Old, PropertyValue? New, bool Replaces)
{
    /// <summary>The sign of the change.</summary>
    public char Sign => (Old, New) switch
    {
        (null, not null) => '+',
        (not null, null) => '-',
        _ => '~',
    };
}
