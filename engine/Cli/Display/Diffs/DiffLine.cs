namespace EmbeddedEngine.Cli.Display.Diffs;

/// <summary>A line of a shown difference.</summary>
/// <param name="Sign"><c>+</c> comes, <c>-</c> goes, <c>~</c> changes, a blank for what is only context.</param>
/// <param name="Indent">Depth, in steps of two columns.</param>
/// <param name="Text">The line itself; it holds no secret.</param>
internal readonly record struct DiffLine(char Sign, int Indent, string Text)
{
    /// <inheritdoc />
    public override string ToString() => $"{new string(' ', 2 * Indent)}{Sign} {Text}".TrimEnd();
}
